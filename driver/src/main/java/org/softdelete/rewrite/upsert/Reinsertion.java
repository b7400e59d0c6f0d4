package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.ReturningRevived;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;

/**
 * A plain INSERT into a table of {@code on-insert: revive}, in PostgreSQL (SEMANTICS §6). It gets
 * an ON CONFLICT by which a deleted row that holds the key comes back with what is inserted. A live
 * row that holds it makes the statement fail: its condition casts a text that is no boolean, and
 * that names the key, as no expression raises the error that the INSERT would have raised. Confined
 * to one rewrite.
 */
final class Reinsertion {

  private static final String WAY_OUT =
      "let the unique index hold live rows only, take on-insert: revive out of the rules of this"
          + " table, or use the hint paranoid(false) for an INSERT that meets no deleted row";

  private final QueryReaders readers;
  private final StatementText text;
  private final ChangeTarget target;
  private final ListedTable table;

  /** For one statement whose {@code target} is {@code table}, listed. */
  Reinsertion(QueryReaders readers, ChangeTarget target, ListedTable table) {
    this.readers = readers;
    this.text = readers.text();
    this.target = target;
    this.table = table;
  }

  /**
   * Adds the clause.
   *
   * @param named the columns that the INSERT gives values for, folded; null if these may be all
   * @param insert the {@code INSERT}
   * @param source the first token of what is inserted
   * @param end the token behind that
   * @param to the token behind the statement
   */
  void read(@Nullable Set<String> named, int insert, int source, int end, int to)
      throws SQLException {
    TableShape shape = text.tables().shapeOf(target.name());
    if (shape == null) {
      throw refused("which keys this has is not known: it is a view, or is not there yet");
    }
    List<UniqueKey> held = new ConflictKeys(text, table, shape).heldByDeleted(named);
    for (UniqueKey key : held) {
      requireTakeable(key);
    }
    if (held.isEmpty()) {
      return;
    }
    new ReturningRevived(text, table, target).read(end, to, target.end());
    for (UniqueKey key : held) {
      text.notes().take(new TakenKey(target.folded(), key.name()));
    }
    if (held.size() == 1) {
      take(held.get(0), shape, end);
    } else {
      merge(insert, source, end, to);
    }
  }

  private void take(UniqueKey key, TableShape shape, int end) throws Refusal {
    String condition = key.predicate() == null ? "" : " WHERE " + key.predicate();
    String update =
        new Revival(readers, target, table, shape, List.of(key)).update(target.name().first());
    String clause =
        " ON CONFLICT (%s)%s DO %s WHERE CASE WHEN %s THEN TRUE ELSE %s END"
            .formatted(
                key.sql(),
                condition,
                update,
                table.deleted(target.qualifier()),
                failure(key, shape));
    text.edits().insert(text.tokens().end(end - 1), clause);
  }

  /** ON CONFLICT DO UPDATE is for one key. */
  private void merge(int insert, int source, int end, int to) throws SQLException {
    if (!text.dialect().upserts().merge()) {
      throw refused(
          "a deleted row may hold one of several keys, for which this version has no word");
    }
    MergedInsert merged = MergedInsert.of(text, target, table);
    if (merged.insert(insert, source, end)) {
      merged.returnOwnColumns(end, to);
    }
  }

  /** An expression that fails with a text of the key and its values. */
  private String failure(UniqueKey key, TableShape shape) {
    StringJoiner told =
        new StringJoiner(
            ", ", "CAST(pg_catalog.concat_ws(pg_catalog.chr(31), ", ", '') AS boolean)");
    told.add(literal(TakenKey.LIVE));
    told.add(literal(target.folded()));
    told.add(literal(key.name()));
    told.add(literal(key.sql()));
    for (String name : key.columns()) {
      TableColumn column = shape.column(name);
      if (column != null) {
        String value = target.qualifier() + '.' + column.sql();
        told.add("coalesce(CAST(%s AS text), 'null')".formatted(value));
      }
    }
    return told.toString();
  }

  private static String literal(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }

  private void requireTakeable(UniqueKey key) throws Refusal {
    if (key.exclusion()) {
      throw refused(
          "a deleted row cannot come back (on-insert: revive) where the exclusion constraint "
              + key.name()
              + " keeps it, as ON CONFLICT takes none");
    }
    if (key.deferrable()) {
      throw refused(
          "a deleted row cannot come back (on-insert: revive) where it holds the key "
              + key.name()
              + ", as ON CONFLICT takes none that is deferrable");
    }
    if (target.visibleName().equals("excluded")) {
      throw refused("the table is called like the row to insert; add AS alias");
    }
  }

  private Refusal refused(String reason) {
    return text.unsupported(target.name().first(), reason, WAY_OUT);
  }
}
