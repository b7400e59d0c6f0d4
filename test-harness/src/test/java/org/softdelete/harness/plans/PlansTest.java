package org.softdelete.harness.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.oracle.Subject;

/** Compares the plans of rewritten statements with those of the same written by hand. */
@ExtendWith(Servers.Parameter.class)
@TestInstance(Lifecycle.PER_CLASS)
class PlansTest {

  private final Connection plain;
  private final Connection driver;

  PlansTest(Servers servers) throws SQLException {
    String url = servers.only(Product.POSTGRESQL).create("plans");
    plain = DriverManager.getConnection(url);
    driver = Subject.driver("classpath:plans/softdelete.yaml").connect(url);
  }

  @BeforeAll
  void fillTheTables() throws SQLException, IOException {
    try (Statement statement = plain.createStatement()) {
      statement.execute(PlanCase.resource("schema.sql"));
    }
  }

  @AfterAll
  void close() throws SQLException {
    driver.close();
    plain.close();
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.plans.PlanCase#chosen")
  void aRewrittenStatementIsPlannedLikeOneWrittenByHand(PlanCase example) throws SQLException {
    String plan = plan(driver, example.sent());

    assertThat(plan)
        .as(
            "plan of what is sent: %s%nRun it again: %s",
            driver.nativeSQL(example.sent()),
            Command.test("PlansTest").only(example.title()).text())
        .isEqualTo(plan(plain, example.handWritten()));
    assertThat(example.indexes()).allSatisfy(index -> assertThat(plan).contains(index));
  }

  private static String plan(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN (COSTS OFF) " + sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return String.join("\n", lines);
  }
}
