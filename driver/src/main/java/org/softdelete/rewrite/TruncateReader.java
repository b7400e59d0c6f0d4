package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Turns TRUNCATE into an UPDATE of all live rows (PostgreSQL manual: TRUNCATE; H2: TRUNCATE TABLE).
 * Confined to one rewrite.
 */
final class TruncateReader {

  private final StatementText text;
  private final Tokens tokens;

  TruncateReader(Readers readers) {
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from {@code TRUNCATE} at token {@code truncate} to before {@code to}. */
  void read(int truncate, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, truncate + 1));
    int name = tokens.is(truncate + 1, Keyword.TABLE) ? truncate + 2 : truncate + 1;
    text.explain(truncate, name);
    List<ChangeTarget> targets = readTables(name, to, scope);
    List<ChangeTarget> listed = targets.stream().filter(t -> t.table() != null).toList();
    if (listed.isEmpty()) {
      return;
    }
    ListedTable table = Objects.requireNonNull(listed.get(0).table());
    if (scope.forced()) {
      for (ChangeTarget target : listed) {
        HardDeletes.requireAllowed(text, Objects.requireNonNull(target.table()), target.name());
      }
    } else if (targets.size() > 1 || !onlySaysDefaults(listed.get(0).end(), to)) {
      throw Refusal.unsupported(
          text.sql(),
          tokens.start(truncate),
          "a soft delete of all rows can neither restart an identity nor cascade, nor empty several"
              + " tables at once",
          "truncate the table alone, or use the hint force");
    } else {
      putUpdate(truncate, table, listed.get(0), to, scope);
    }
  }

  /**
   * PostgreSQL counts no rows for TRUNCATE, and a DO block is the statement that changes rows and
   * does not count them; H2 counts them.
   */
  private void putUpdate(
      int truncate, ListedTable table, ChangeTarget target, int to, Scope scope) {
    boolean counts = text.dialect().product() == Dialect.Product.H2;
    int first = target.name().start();
    text.edits()
        .replace(
            tokens.start(truncate),
            tokens.end(first - 1),
            counts ? "UPDATE" : "DO $softdelete$ BEGIN UPDATE");
    int end = tokens.end(target.end() - 1);
    text.edits().replace(end, tokens.end(to - 1), " SET " + table.assignments());
    Predicates predicates = new Predicates(text);
    if (target.visibility(scope) == Visibility.DELETED) {
      predicates.add(table.deleted(target.qualifier()));
    }
    predicates.add(table.live(target.qualifier()));
    predicates.appendWhere(to);
    if (!counts) {
      text.edits().insert(tokens.end(to - 1), "; END $softdelete$");
    }
  }

  private List<ChangeTarget> readTables(int from, int to, Scope scope) throws SQLException {
    List<ChangeTarget> targets = new ArrayList<>();
    int i = from;
    while (true) {
      int end = TableNameReader.read(text, i, to).end();
      targets.add(ChangeTarget.read(text, i, end, scope));
      if (!tokens.is(end, ',')) {
        text.explain(end, to);
        return targets;
      }
      i = end + 1;
    }
  }

  /** {@code CONTINUE IDENTITY} and {@code RESTRICT} are what happens without them, too. */
  private boolean onlySaysDefaults(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.is(i, Keyword.RESTRICT)
          && !tokens.is(i, Keyword.IDENTITY)
          && !tokens.reads(i, "continue")) {
        return false;
      }
    }
    return true;
  }
}
