package org.softdelete.harness.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Subject;

/** Every case of {@code cases/*.cases} through the driver and on its twin, on every database. */
@ExtendWith(Servers.Parameter.class)
class StatementCasesTest {

  @TestFactory
  List<DynamicContainer> theDriverShowsWhatRealDeletesWouldHaveLeft(Servers servers)
      throws SQLException {
    List<DynamicContainer> databases = new ArrayList<>();
    for (Product product : Servers.products()) {
      Subject driver = Subject.driver(StoryFixture.RULES);
      Oracle oracle = new Oracle(servers.get(product), "cases", StoryFixture.load(), driver);
      databases.add(CaseNodes.of(product, oracle::judge));
    }
    return databases;
  }
}
