package org.softdelete.rewrite.truncate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.softdelete.dialect.ChangeGrammar;
import org.softdelete.dialect.Phrases;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.HardDeletes;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.RowSecurity;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Turns TRUNCATE into an UPDATE of all live rows (PostgreSQL manual: TRUNCATE; H2: TRUNCATE TABLE).
 * Confined to one rewrite.
 */
public final class TruncateReader {

  private final StatementText text;
  private final Tokens tokens;

  public TruncateReader(QueryReaders readers) {
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from {@code TRUNCATE} at token {@code truncate} to before {@code to}. */
  public void read(int truncate, int to, Scope outer) throws SQLException {
    int edits = text.edits().size();
    Scope scope = outer.with(HintReader.before(text, truncate + 1));
    int name = tokens.is(truncate + 1, Keyword.TABLE) ? truncate + 2 : truncate + 1;
    text.markUnderstood(truncate, name);
    HardDeletes.refuseCascade(text, truncate, scope.force());
    List<ChangeTarget> targets = readTables(name, to, scope);
    List<ChangeTarget> listed = targets.stream().filter(t -> t.table() != null).toList();
    if (listed.isEmpty()) {
      return;
    }
    int options = targets.get(targets.size() - 1).end();
    long forced = listed.stream().filter(target -> target.forced(scope)).count();
    if (forced > 0 && forced < listed.size()) {
      throw Refusal.denied(
          text.sql(),
          tokens.start(name),
          "only some of its tables are named by the scope that makes deletes real",
          "truncate each table by itself");
    }
    if (forced > 0) {
      for (ChangeTarget target : listed) {
        requireAllSeen(target, scope);
        HardDeletes.requireAllowed(
            text, Objects.requireNonNull(target.table()), target.name(), target.force(scope));
      }
    } else if (!isTaken(name == truncate + 2, targets.size())) {
      // Only the driver can refuse it, as the UPDATE in its place is valid.
      throw text.notUnderstood(truncate + 1, "a TRUNCATE needs TABLE, and one table");
    } else if (onlySaysDefaults(options, to)) {
      for (ChangeTarget target : listed) {
        ListedTable table = Objects.requireNonNull(target.table());
        RowSecurity.requireAllRows(text, target.name(), table);
        text.notes().delete(table, scope, target.name().first(), true);
      }
      TruncatedTables tables = new TruncatedTables(text, targets);
      List<ChildKey> reached = List.of();
      if (cascades(options, to)) {
        reached = tables.reached();
        reached.forEach(key -> text.notes().deleteAlong(key.event()));
      } else {
        tables.requireNotPointedTo();
      }
      int start = tokens.start(truncate);
      // What was to be cut from the hints inside goes with all of it.
      text.edits().rollBackTo(edits);
      text.edits().replace(start, tokens.end(to - 1), updates(targets, reached, scope));
    } else {
      throw Refusal.unsupported(
          text.sql(),
          tokens.start(options),
          "a soft delete of all rows cannot restart an identity",
          "truncate without it, or use the hint force");
    }
  }

  /** It cannot leave the live rows there, as a DELETE does where only the deleted are seen. */
  private void requireAllSeen(ChangeTarget target, Scope scope) throws Refusal {
    if (target.visibility(scope) == Visibility.DELETED) {
      throw Refusal.denied(
          text.sql(),
          tokens.start(target.name().first()),
          "only deleted rows are seen of this table, and a TRUNCATE would really remove the live"
              + " ones too",
          "write DELETE FROM instead of TRUNCATE");
    }
  }

  private boolean isTaken(boolean saysTable, int tables) {
    ChangeGrammar grammar = text.dialect().changes();
    return (saysTable || grammar.takes(ChangeGrammar.Form.TRUNCATE_WITHOUT_TABLE))
        && (tables == 1 || grammar.takes(ChangeGrammar.Form.TRUNCATE_OF_SEVERAL));
  }

  /** An UPDATE of each listed table, and a TRUNCATE of each other. */
  private String updates(List<ChangeTarget> targets, List<ChildKey> reached, Scope scope) {
    List<String> statements = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (ChangeTarget target : targets) {
      statements.add(update(target, scope));
      tables.add(written(target));
    }
    for (ChildKey key : reached) {
      statements.add(key.deleteAll());
      tables.add(key.tableSql());
    }
    Phrases phrases = text.dialect().phrases();
    String lock =
        reached.isEmpty() ? "" : phrases.lockTables().formatted(String.join(", ", tables));
    return phrases.uncounted(lock + String.join("; ", statements));
  }

  private String written(ChangeTarget target) {
    TableNameReader.Name name = target.name();
    return text.sql().substring(tokens.start(name.start()), tokens.end(name.end() - 1));
  }

  private String update(ChangeTarget target, Scope scope) {
    String written = written(target);
    ListedTable table = target.table();
    if (table == null) {
      return "TRUNCATE " + written;
    }
    String only =
        target.visibility(scope) == Visibility.DELETED
            ? table.deleted(target.qualifier()) + " AND "
            : "";
    return "UPDATE %s SET %s WHERE %s%s"
        .formatted(written, table.assignments(), only, table.live(target.qualifier()));
  }

  private List<ChangeTarget> readTables(int from, int to, Scope scope) throws SQLException {
    List<ChangeTarget> targets = new ArrayList<>();
    int i = from;
    while (true) {
      int end = TableNameReader.read(text, i, to).end();
      targets.add(ChangeTarget.read(text, i, end, scope));
      if (!tokens.is(end, ',')) {
        text.markUnderstood(end, to);
        return targets;
      }
      i = end + 1;
    }
  }

  private boolean cascades(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> tokens.reads(i, "cascade"));
  }

  /** {@code CONTINUE IDENTITY} and {@code RESTRICT} are what happens without them, too. */
  private boolean onlySaysDefaults(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.is(i, Keyword.RESTRICT)
          && !tokens.is(i, Keyword.IDENTITY)
          && !tokens.reads(i, "continue")
          && !tokens.reads(i, "cascade")) {
        return false;
      }
    }
    return true;
  }
}
