package org.softdelete.harness.cases;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Oracle;

/**
 * What the cases themselves must be worth: the plain database accepts each statement, unless the
 * case says with which error it fails, and answers the same when asked again.
 */
@ExtendWith(Servers.Parameter.class)
class RehearsedCasesTest {

  @TestFactory
  List<DynamicContainer> thePlainDatabaseAcceptsEachCaseAndAnswersItTheSameTwice(Servers servers)
      throws SQLException {
    List<DynamicContainer> databases = new ArrayList<>();
    for (Product product : Servers.products()) {
      Oracle oracle =
          new Oracle(
              servers.get(product), "rehearsal", StoryFixture.load(), DriverManager::getConnection);
      databases.add(CaseNodes.of(product, oracle::rehearse));
    }
    return databases;
  }
}
