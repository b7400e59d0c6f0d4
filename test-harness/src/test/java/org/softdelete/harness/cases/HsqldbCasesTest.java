package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/** All cases that HSQLDB runs, whatever databases they were written for, each beside its twin. */
@ExtendWith(Servers.Parameter.class)
class HsqldbCasesTest {

  /** So that no mistake lets all of them be left out unseen. */
  private static final int AT_LEAST = 1400;

  private static final int SHOWN = 5;

  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<String> reports = new ArrayList<>();
  private int run;
  private int unlike;

  @Test
  void theDriverShowsWhatRealDeletesWouldHaveLeft(Servers servers) throws SQLException {
    assumeTrue(
        Flags.given().databases(Product.class, List.of(Product.values())).contains(Product.HSQLDB));
    Only only = Flags.given().only();
    List<Section> sections =
        only.of(Resources.sections(".cases"), "section of cases/*.cases", Names::title);
    judge(servers.get(Product.HSQLDB), sections);
    System.out.printf(
        "HSQLDB runs %d of %d cases, %d unlike their twins. The others end with %s%n",
        run, sections.size(), unlike, leftOut);
    assertThat(unlike).as(() -> String.join(System.lineSeparator(), reports)).isZero();
    if (only.isEverything()) {
      assertThat(run).isGreaterThan(AT_LEAST);
    }
  }

  private void judge(Server server, List<Section> sections) throws SQLException {
    Subject driver = Subject.driver(StoryFixture.RULES);
    try (Admission admission = new Admission(server);
        Oracle oracle = new Oracle(server, "cases", StoryFixture.load(), driver)) {
      for (Section section : sections) {
        Script script = CaseScript.of(section, Product.HSQLDB, HsqldbCasesTest.class);
        Optional<String> objection = admission.objection(script);
        if (objection.isPresent()) {
          leftOut.merge(objection.get(), 1, Integer::sum);
        } else {
          note(oracle.judge(Admission.adapted(script)));
        }
      }
    }
  }

  private void note(Verdict verdict) {
    run++;
    if (isUnlike(verdict)) {
      unlike++;
      if (reports.size() < SHOWN) {
        reports.add(verdict.report());
      }
    }
  }

  private static boolean isUnlike(Verdict verdict) {
    return !verdict.breaches().isEmpty()
        || !verdict.stateDifferences().isEmpty()
        || verdict.exchanges().stream()
            .anyMatch(
                exchange -> !exchange.differences().isEmpty() && !countsTruncatedRows(exchange));
  }

  /** HSQLDB says 1 to a TRUNCATE, however many rows there were; the driver says how many. */
  private static boolean countsTruncatedRows(Verdict.Exchange exchange) {
    return exchange.step().sql().startsWith("TRUNCATE")
        && exchange.driver() instanceof Outcome.Answer
        && exchange.twin().equals(new Outcome.Answer(List.of(new Outcome.Count(1))));
  }
}
