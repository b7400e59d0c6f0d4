package org.softdelete.harness.sqllogictest;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Verdict;

/**
 * Runs test files on both sides and counts what came of it. For one thread at a time.
 *
 * @param sides where to run
 * @param everyNth of the queries, every nth one is run; statements all are
 * @param difference is told of each record that the sides treat differently
 * @param progress is told how many characters have been read since it was told last
 */
record CorpusRun(
    CorpusSides sides, int everyNth, Consumer<Verdict> difference, LongConsumer progress) {

  private static final int RECORDS_PER_REPORT = 100;

  /**
   * Runs one file from its start, on empty databases; to its end, unless a change took too long.
   *
   * @throws SQLException if the databases cannot be emptied, or deleted rows cannot be put in
   */
  Figures run(CorpusFile file) throws SQLException, IOException {
    String database = Flags.name(sides.product());
    MarkedSchema schema = new MarkedSchema(sides.product());
    CorpusDeletedRows deleted = new CorpusDeletedRows(sides.backstage());
    Figures figures = Figures.NONE;
    sides.clear();
    try (InputStream text = file.open();
        TestFileReader reader = new TestFileReader(text, database)) {
      long told = 0;
      int number = 0;
      int queries = 0;
      boolean alike = true;
      Optional<TestRecord> next = reader.next();
      for (; alike && next.isPresent(); next = reader.next()) {
        TestRecord record = next.get();
        if (record.isFor(database) && !(record.query() && queries++ % everyNth != 0)) {
          Figures one = run(file, record, schema, deleted);
          figures = figures.plus(one);
          // One side may have made a change that the other was too slow for: the rest tells
          // nothing.
          alike = record.query() || one.tooSlow() == 0;
        }
        if (++number % RECORDS_PER_REPORT == 0) {
          progress.accept(reader.characters() - told);
          told = reader.characters();
        }
      }
      progress.accept(file.size() - told);
    }
    return figures;
  }

  private Figures run(
      CorpusFile file, TestRecord record, MarkedSchema schema, CorpusDeletedRows deleted)
      throws SQLException {
    String sql = schema.marked(record.sql());
    sides.gatherStatistics(deleted.before(sql));
    CorpusLosses losses = new CorpusLosses(sides.backstage());
    losses.before(sql, deleted.tables());
    boolean ordered = record.inOrder() && Step.of(sql).ordered();
    Step step = new Step(sql, Optional.empty(), null, false, ordered, new Expectation.Alike());
    Outcome driver = unlabelled(Execution.run(sides.driver(), sql, step));
    boolean refusedByDriver = CorpusErrors.isRefusedByDriver(driver) && !record.query();
    Outcome twin =
        refusedByDriver ? sides.tried(step) : unlabelled(Execution.run(sides.twin(), sql, step));
    if (refusedByDriver && twin instanceof Outcome.Answer) {
      return new Figures(0, 0, 0, 0, 1, 0, 0);
    }
    List<String> breaches = new ArrayList<>(losses.after());
    breaches.addAll(OutcomeComparison.shown(driver, twin));
    if (!breaches.isEmpty()) {
      difference.accept(verdict(file, record, step, driver, twin, List.of(), breaches));
      return new Figures(0, 0, 0, 0, 0, 0, 1);
    }
    if (CorpusErrors.isCancelled(twin) || CorpusErrors.isCancelled(driver)) {
      return new Figures(0, 0, 0, 0, 0, 1, 0);
    }
    if (CorpusErrors.isDead(twin) || CorpusErrors.isDead(driver)) {
      throw new SQLException("A connection broke: twin %s, driver %s".formatted(twin, driver));
    }
    List<String> differences =
        CorpusErrors.refusedTooSoon(driver, twin)
            ? List.of()
            : OutcomeComparison.differences(driver, twin, step);
    if (!differences.isEmpty()) {
      difference.accept(verdict(file, record, step, driver, twin, differences, List.of()));
      return new Figures(0, 0, 0, 0, 0, 0, 1);
    }
    boolean refused = driver instanceof Outcome.Failed;
    if (!refused) {
      deleted.after(sql);
      Optional<String> index = schema.index(record.sql());
      if (index.isPresent()) {
        sides.prepare(index.get());
      }
    }
    return record.query()
        ? new Figures(refused ? 0 : 1, refused ? 1 : 0, 0, 0, 0, 0, 0)
        : new Figures(0, 0, refused ? 0 : 1, refused ? 1 : 0, 0, 0, 0);
  }

  /**
   * H2 labels a column that has no name by the text of its expression, inserted predicates of
   * subqueries included, so labels say nothing there.
   */
  private Outcome unlabelled(Outcome outcome) {
    if (sides.product() == Product.H2
        && outcome instanceof Outcome.Answer answer
        && answer.results().size() == 1
        && answer.results().get(0) instanceof Outcome.Rows rows) {
      List<String> labels = Collections.nCopies(rows.labels().size(), "");
      return new Outcome.Answer(List.of(new Outcome.Rows(labels, rows.rows())));
    }
    return outcome;
  }

  private Verdict verdict(
      CorpusFile file,
      TestRecord record,
      Step step,
      Outcome driver,
      Outcome twin,
      List<String> differences,
      List<String> breaches) {
    Script script =
        Script.of(
            "%s, line %d".formatted(file.path(), record.line()),
            Command.profile("sqllogictest").on(sides.product()).only(file.path()).text(),
            List.of(step));
    Verdict.Exchange exchange =
        new Verdict.Exchange(step, sent(sides.driver(), step.sql()), driver, twin, differences);
    return new Verdict(sides.product(), script, List.of(exchange), List.of(), breaches);
  }

  private static String sent(Connection connection, String sql) {
    try {
      return connection.nativeSQL(sql);
    } catch (SQLException e) {
      return "(nothing: " + e.getMessage() + ")";
    }
  }
}
