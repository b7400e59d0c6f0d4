package org.softdelete.harness.random.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.loss.LetThrough;
import org.softdelete.harness.oracle.Subject;

/** Random statements find faults that are put into the rewriting, and shrink what shows them. */
class OracleSeesFaultsTest {

  private static final int STATEMENTS = 400;
  private static final long SEED = 7;

  /** A predicate that the driver inserts. */
  private static final String PREDICATE =
      "[\\w.]+\\.(?:\"deletedAt\"|\\w+) (?:IS NULL|= FALSE|= 0|= '[^']*'|IS DISTINCT FROM (?:\\w+|'[^']*'))";

  private static final Pattern IN_ON_AND_WHERE =
      Pattern.compile("\\) AND (" + PREDICATE + ") WHERE (" + PREDICATE + ")");

  @Test
  void aDroppedPredicateIsFound() throws SQLException {
    Pattern last = Pattern.compile(" WHERE " + PREDICATE + "(?!.* WHERE )", Pattern.DOTALL);
    RandomTally tally = run(sql -> last.matcher(sql).replaceFirst(" "));
    assertThat(tally.failures()).as(tally.summary()).isNotEmpty();
    assertThat(tally.failures().get(0)).contains("Only the driver", "-Dseed=" + SEED);
  }

  @Test
  void aPredicateOfTheNullSupplyingSideInWhereIsFound() throws SQLException {
    RandomTally tally = run(sql -> IN_ON_AND_WHERE.matcher(sql).replaceAll(") AND $2 WHERE $1"));
    assertThat(tally.failures()).as(tally.summary()).isNotEmpty();
  }

  @Test
  void aFaultIsShownByASmallStatement() throws SQLException {
    Pattern any = Pattern.compile(" AND " + PREDICATE);
    RandomTally tally = run(sql -> any.matcher(sql).replaceFirst(""));
    assertThat(tally.failures())
        .as(tally.summary())
        .isNotEmpty()
        .anySatisfy(failure -> assertThat(sql(failure)).hasSizeLessThan(150));
  }

  @Test
  void aDeleteThatIsLetThroughIsFound() throws SQLException {
    Pattern delete = Pattern.compile("^DELETE");
    RandomTally tally = judged(rules -> new LetThrough(Subject.driver(rules), delete));
    assertThat(tally.breaches()).as(tally.summary()).isPositive();
    assertThat(tally.failures().get(0)).contains("whatever the twin says", "Really deleted");
  }

  @Test
  void withoutAFaultThereIsNothingToFind() throws SQLException {
    assertThat(run(UnaryOperator.identity()).failures()).isEmpty();
  }

  private static RandomTally run(UnaryOperator<String> fault) throws SQLException {
    return judged(rules -> new BrokenRewriting(rules, fault));
  }

  private static RandomTally judged(Function<String, Subject> subject) throws SQLException {
    try (Server server = Server.start(Product.H2);
        Round round = new Round(server, SEED, subject)) {
      return round.run(STATEMENTS);
    }
  }

  private static String sql(String failure) {
    int start = failure.indexOf("SQL:");
    return failure.substring(start, failure.indexOf("rewritten:", start));
  }
}
