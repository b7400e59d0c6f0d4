package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Verdict;

/**
 * An oracle that always says yes proves nothing: the plain driver in the driver's place goes red.
 */
@ExtendWith(Servers.Parameter.class)
class OracleCanFailTest {

  private static final int SAMPLE = 8;
  private static final double SHARE_THAT_NEEDS_THE_DRIVER = 0.8;

  @Test
  void aQueryThatIsNotRewrittenShowsDeletedRows(Servers servers) throws SQLException {
    for (Product product : Servers.products()) {
      Verdict verdict = judged(servers, product, "query", "SELECT id FROM users ORDER BY id");
      assertThat(verdict.equal()).isFalse();
      assertThat(verdict.report()).contains("Only the driver answers [[3], [5], [8], [901]]");
    }
  }

  @Test
  void aDeleteThatIsNotRewrittenLosesRows(Servers servers) throws SQLException {
    for (Product product : Servers.products()) {
      Verdict verdict = judged(servers, product, "deletion", "DELETE FROM users WHERE id = 1");
      assertThat(verdict.equal()).isFalse();
      assertThat(verdict.report()).contains("Row [1] of users is lost");
    }
  }

  @Test
  void aDeleteOfADeletedRowThatIsNotRewrittenCountsIt(Servers servers) throws SQLException {
    for (Product product : Servers.products()) {
      Verdict verdict = judged(servers, product, "count", "DELETE FROM users WHERE id = 3");
      assertThat(verdict.report()).contains("Count[rows=1], but Count[rows=0]");
    }
  }

  @Test
  void anErrorThatNobodyExpectsIsADifference(Servers servers) throws SQLException {
    for (Product product : Servers.products()) {
      Verdict verdict = judged(servers, product, "error", "SELECT nothing FROM nowhere");
      assertThat(verdict.report())
          .contains("It fails on both sides, and nobody said that it should");
    }
  }

  @Test
  void mostCasesNeedTheDriver(Servers servers) throws SQLException {
    for (Product product : Servers.products()) {
      List<Section> cases =
          Resources.sections(".cases").stream()
              .filter(section -> CaseScript.isFor(section, product))
              .filter(section -> section.line() % SAMPLE == 0)
              .toList();
      int red = 0;
      try (Oracle oracle = plain(servers, product, "need")) {
        for (Section section : cases) {
          red += oracle.judge(CaseScript.of(section, product)).equal() ? 0 : 1;
        }
      }
      assertThat((double) red / cases.size())
          .as("share of the cases that fail on %s without the driver", product)
          .isGreaterThan(SHARE_THAT_NEEDS_THE_DRIVER);
    }
  }

  private static Verdict judged(Servers servers, Product product, String name, String sql)
      throws SQLException {
    try (Oracle oracle = plain(servers, product, name)) {
      return oracle.judge(Script.of(name, "", List.of(Step.of(sql))));
    }
  }

  private static Oracle plain(Servers servers, Product product, String name) throws SQLException {
    return new Oracle(
        servers.get(product), "plain_" + name, StoryFixture.load(), DriverManager::getConnection);
  }
}
