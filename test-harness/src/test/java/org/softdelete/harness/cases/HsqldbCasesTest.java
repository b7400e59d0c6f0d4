package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Verdict;

/** All cases that HSQLDB runs, whatever databases they were written for, each beside its twin. */
@ExtendWith(Servers.Parameter.class)
class HsqldbCasesTest {

  /** So that no mistake lets all of them be left out unseen. */
  private static final int AT_LEAST = 1400;

  /**
   * What is a limit there (docs/limits.md): in a MERGE a name in an expression of the rules means
   * the source's column; references are not followed, and rows may point to deleted ones; a derived
   * table, which is needed for outer joins, has no key; no deleted row comes back by an INSERT or
   * MERGE; and a delete cannot tell who does it.
   */
  private static final List<String> LIMITS =
      List.of(
          "children-of-deleted-parents: ",
          "delete-as-event: ",
          "expressions-of-rules: MERGE",
          "joins-that-keep-the-table: ",
          "keys-used-again: ",
          "merge-as-upsert: ",
          "references: ");

  @Test
  void theDriverShowsWhatRealDeletesWouldHaveLeft(Servers servers) throws SQLException {
    assumeTrue(
        Flags.given().databases(Product.class, List.of(Product.values())).contains(Product.HSQLDB));
    Only only = Flags.given().only();
    List<Section> sections =
        only.of(Resources.sections(".cases"), "section of cases/*.cases", Names::title).stream()
            .filter(section -> LIMITS.stream().noneMatch(Names.title(section)::startsWith))
            .toList();
    AdmittedCases cases = new AdmittedCases(HsqldbCasesTest::countsTruncatedRows);
    cases.judge(servers.get(Product.HSQLDB), sections, Product.HSQLDB, HsqldbCasesTest.class);
    System.out.printf(
        "HSQLDB runs %d of %d cases, %d unlike their twins. The others end with %s%n",
        cases.run(), sections.size(), cases.unlike(), cases.leftOut());
    assertThat(cases.unlike()).as(cases::reports).isZero();
    if (only.isEverything()) {
      assertThat(cases.run()).isGreaterThan(AT_LEAST);
    }
  }

  /** HSQLDB says 1 to a TRUNCATE, however many rows there were; the driver says how many. */
  private static boolean countsTruncatedRows(Verdict.Exchange exchange) {
    return exchange.step().sql().startsWith("TRUNCATE")
        && exchange.driver() instanceof Outcome.Answer
        && exchange.twin().equals(new Outcome.Answer(List.of(new Outcome.Count(1))));
  }
}
