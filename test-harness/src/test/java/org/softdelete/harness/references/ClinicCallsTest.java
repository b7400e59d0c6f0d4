package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.cases.FixtureFiles;
import org.softdelete.harness.cases.StatementCases;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/**
 * The calls of an application whose tables refer to each other by keys that only refuse, after the
 * example of Spring's clinic with a web service, in plain JDBC: it must be told what is in use.
 */
@ExtendWith(Servers.Parameter.class)
class ClinicCallsTest {

  private static final String FILES = "references/clinic";

  @TestFactory
  List<DynamicTest> areAnsweredAsIfDeletesWereReal(Servers servers) throws SQLException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Product product : Servers.products()) {
      Oracle oracle =
          new Oracle(
              servers.get(product),
              "clinic",
              FixtureFiles.read(FILES + "-tables.txt", FILES + ".sql"),
              Subject.driver("classpath:" + FILES + "-rules.yaml"));
      for (Script script :
          StatementCases.scripts(FILES + ".cases", product, ClinicCallsTest.class)) {
        tests.add(
            DynamicTest.dynamicTest(
                product + ", " + script.title(),
                () -> {
                  Verdict verdict = oracle.judge(script);
                  assertThat(verdict.equal()).as(verdict::report).isTrue();
                }));
      }
    }
    return tests;
  }
}
