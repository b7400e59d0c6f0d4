package org.softdelete.harness.regression;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postgresql.core.TransactionState;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.harness.regression.database.CatalogRelation;
import org.softdelete.harness.regression.database.Contents;
import org.softdelete.harness.regression.database.Marking;
import org.softdelete.harness.regression.database.RegressionDeletedRows;
import org.softdelete.harness.regression.database.ScriptLosses;
import org.softdelete.harness.regression.database.ScriptSession;
import org.softdelete.harness.regression.database.ScriptSessions;
import org.softdelete.harness.regression.script.ScriptStatement;
import org.softdelete.harness.regression.script.Verb;

/**
 * Runs one script, statement by statement, on all sides. Where the sides differ afterwards, the
 * driver's is given what the twin has, so that the next statement finds both alike; where that
 * cannot be done, the script ends. For one thread at a time.
 */
final class ScriptRun {

  /** The PostgreSQL driver breaks its connection where dates are not written as ISO has them. */
  private static final Pattern DATE_STYLE =
      Pattern.compile("\\s*SET\\s+((LOCAL|SESSION)\\s+)?DATESTYLE\\b.*", flags());

  private static final Outcome NOTHING = new Outcome.Answer(List.of());

  private final String file;
  private final ScriptSessions sides;
  private final Marking marking;
  private final RegressionDeletedRows deleted;
  private final Consumer<Finding> findings;
  private final ScriptLosses losses;
  private boolean ended;

  /**
   * Prepares a run.
   *
   * @param file the file's name, for reports
   * @param findings is told what becomes of each statement
   */
  ScriptRun(String file, ScriptSessions sides, Consumer<Finding> findings) throws SQLException {
    this.file = file;
    this.sides = sides;
    this.findings = findings;
    this.marking = new Marking(sides);
    marking.look();
    this.losses = new ScriptLosses(sides);
    this.deleted = new RegressionDeletedRows(sides, marking.tables());
    // So that nothing passes for alike that depends on the numbers of catalog entries.
    sides.control().run(ScriptStatement.of("CREATE TABLE sd_number()"));
    sides.control().run(ScriptStatement.of("DROP TABLE sd_number"));
  }

  /** Runs the statements. */
  void run(List<ScriptStatement> statements) throws SQLException {
    for (ScriptStatement statement : statements) {
      if (statement.kind() == ScriptStatement.Kind.PSQL_ONLY) {
        tell(statement, RegressionJudgement.of(Result.PSQL_ONLY), NOTHING, NOTHING);
      } else if (ended || DATE_STYLE.matcher(statement.sql()).matches()) {
        tell(statement, RegressionJudgement.of(Result.NOT_RUN), NOTHING, NOTHING);
      } else {
        run(statement);
      }
    }
    if (!ended) {
      deleted.add(marking.tables(), marking.listed());
    }
  }

  private void run(ScriptStatement statement) throws SQLException {
    Verb verb = Verb.of(statement.sql());
    switch (verb) {
      case DEFINES -> deleted.remove(marking.tables(), statement.names());
      case READS, CHANGES -> deleted.add(marking.tables(), statement.names());
      case SESSION -> {}
    }
    losses.before(statement, marking.tables());
    Outcome driver = sides.driver().run(statement);
    if (RegressionJudgement.isRefusal(driver)) {
      refused(statement, driver);
      return;
    }
    Outcome twin = sides.twin().run(statement);
    Outcome control = sides.control().run(statement);
    RegressionJudgement judgement = RegressionJudgement.of(statement, driver, twin, control);
    ended = !sides.areConnected();
    if (!ended) {
      List<String> breaches = new ArrayList<>(OutcomeComparison.shown(driver, twin));
      sides.breakAlike();
      judgement = judgement.with(repaired(statement, verb, judgement.result(), breaches));
      judgement = judgement.breached(breaches);
    }
    tell(statement, judgement, driver, twin);
  }

  /** What the driver refuses is tried out without it, and undone; the twin is not sent it. */
  private void refused(ScriptStatement statement, Outcome refusal) throws SQLException {
    ScriptSession control = sides.control();
    TransactionState state = control.transaction();
    boolean inside = state == TransactionState.OPEN;
    if (state != TransactionState.FAILED) {
      control.run(ScriptStatement.of(inside ? "SAVEPOINT sd_try" : "BEGIN"));
    }
    Outcome tried = control.run(statement);
    if (state != TransactionState.FAILED) {
      control.run(ScriptStatement.of(inside ? "ROLLBACK TO sd_try" : "ROLLBACK"));
    }
    Result result = tried instanceof Outcome.Failed ? Result.REFUSED_INVALID : Result.REFUSED;
    tell(statement, RegressionJudgement.of(result), refusal, tried);
  }

  /**
   * Finds new tables and compares the contents of all; answers what differed.
   *
   * @param breaches gets what is lost on the driver's side
   */
  private List<String> repaired(
      ScriptStatement statement, Verb verb, Result result, List<String> breaches)
      throws SQLException {
    boolean different = result == Result.DIFFERENT || result == Result.TOO_SLOW;
    if (verb == Verb.READS && !different) {
      return List.of();
    }
    marking.look();
    breaches.addAll(losses.after(marking.tables()));
    List<CatalogRelation> tables = deleted.concerned(marking.tables(), statement.names());
    if (verb != Verb.SESSION) {
      deleted.changed(tables.stream().filter(t -> statement.names().contains(t.name())).toList());
    }
    List<CatalogRelation> differing = Contents.differing(sides.driver(), sides.twin(), tables);
    List<CatalogRelation> noise =
        differing.isEmpty()
            ? List.of()
            : Contents.differing(sides.control(), sides.twin(), differing);
    deleted.changed(differing);
    List<String> sentences = new ArrayList<>();
    for (CatalogRelation table : differing) {
      ended |= !Contents.copy(sides.twin(), sides.driver(), table);
      if (noise.contains(table)) {
        ended |= !Contents.copy(sides.twin(), sides.control(), table);
      } else {
        sentences.add("The live rows of %s differ afterwards.".formatted(table.name()));
      }
    }
    ended |= (different || !sentences.isEmpty()) && !sides.haveSameTables();
    return sentences;
  }

  private void tell(
      ScriptStatement statement, RegressionJudgement judgement, Outcome driver, Outcome twin) {
    boolean listed = marking.lists(statement.names());
    String sent =
        judgement.result() == Result.DIFFERENT
            ? sides.driver().sent(statement.sql())
            : statement.sql();
    findings.accept(new Finding(file, statement, listed, judgement, sent, driver, twin));
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
