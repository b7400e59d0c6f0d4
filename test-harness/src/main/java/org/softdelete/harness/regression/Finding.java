package org.softdelete.harness.regression;

import java.util.Locale;
import java.util.stream.Stream;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.regression.script.ScriptStatement;

/**
 * A statement, and what became of it. Immutable.
 *
 * @param file its file
 * @param statement the statement
 * @param listed whether it names a listed table
 * @param judgement what became of it
 * @param sent what the database was sent on the driver's side, if that differs
 * @param driver the answer through the driver
 * @param twin the answer of the twin, or of the control where the driver refused
 */
record Finding(
    String file,
    ScriptStatement statement,
    boolean listed,
    RegressionJudgement judgement,
    String sent,
    Outcome driver,
    Outcome twin) {

  private static final int SHOWN = 1500;

  /** Whether it names a listed table and the database itself accepts it. */
  boolean counts() {
    return listed && twin instanceof Outcome.Answer && judgement.result().wasRun();
  }

  /**
   * Whether an entry of {@code explained.txt} means this: {@code file: statement}, in any case and
   * on one line, {@code *} standing for anything; with {@code afterwards} in front where only the
   * tables differ, afterwards, or {@code lost} where rows are lost or shown, which nothing else
   * explains. Or {@code driver: outcome}, {@code twin: outcome}.
   */
  boolean isMeantBy(String entry) {
    String name = file + ": " + oneLine(statement.sql());
    if (judgement.result() == Result.LOST_OR_SHOWN) {
      return isNamed(entry, "lost " + name) && entry.startsWith("lost ");
    }
    return Stream.of(
            judgement.differences().isEmpty() ? "afterwards " + name : name,
            "driver: " + oneLine(driver.toString()),
            "twin: " + oneLine(twin.toString()))
        .anyMatch(text -> isNamed(entry, text));
  }

  private static boolean isNamed(String entry, String text) {
    return Explanations.isNamed(entry.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }

  /** Why the driver refused it: the message up to the place; empty if it did not. */
  String refusal() {
    return RegressionJudgement.isRefusal(driver)
        ? ((Outcome.Failed) driver).message().replaceFirst("(?s)^[^:]*: (.*?), at line .*", "$1")
        : "";
  }

  /** All that a reader needs to understand it. */
  String report() {
    return """
        %s, line %d: %s
        SQL:    %s
        sent:   %s
        driver: %s
        twin:   %s
        %s %s
        """
        .formatted(
            file,
            statement.line(),
            judgement.result(),
            shortened(statement.sql()),
            sent.equals(statement.sql()) ? "(unchanged)" : shortened(sent),
            shortened(driver.toString()),
            shortened(twin.toString()),
            shortened(String.join(" ", judgement.differences())),
            shortened(String.join(" ", judgement.afterwards())));
  }

  private static String shortened(String text) {
    String line = oneLine(text);
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
