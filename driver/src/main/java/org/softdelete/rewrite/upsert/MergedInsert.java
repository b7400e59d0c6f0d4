package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rules.TableRule.OnConflict;

/**
 * An INSERT, or a MERGE by key, that becomes a {@code MERGE … USING} where deleted rows can hold a
 * key of its rows (SEMANTICS §6): a deleted row that holds it gets all that is inserted. Where a
 * live row holds it the database does what it does: a MERGE that finds no match inserts, and fails.
 * Confined to one rewrite.
 */
final class MergedInsert {

  /** The name by which the table's live rows are visible beside the row that is met. */
  private static final String LIVE = "softdelete_live";

  private final StatementText text;
  private final ChangeTarget target;
  private final ListedTable table;
  private final TableShape shape;
  private final ConflictKeys keys;
  private final HeldKeys heldKeys;

  private MergedInsert(
      StatementText text, ChangeTarget target, ListedTable table, TableShape shape) {
    this.text = text;
    this.target = target;
    this.table = table;
    this.shape = shape;
    this.keys = new ConflictKeys(text, table, shape);
    this.heldKeys = new HeldKeys(text, target, shape, keys);
  }

  /**
   * For one statement whose {@code target} is {@code table}, listed.
   *
   * @throws SQLException with SQLState {@code 0A000} if it is not known what columns and keys that
   *     has
   */
  static MergedInsert of(StatementText text, ChangeTarget target, ListedTable table)
      throws SQLException {
    return new MergedInsert(text, target, table, target.knownShape(text));
  }

  /**
   * Rewrites a plain INSERT, which fails where a live row holds a key.
   *
   * @param verb the {@code INSERT}
   * @param source the first token of what is inserted
   * @param end the token behind it
   * @return whether it had to be rewritten
   */
  boolean insert(int verb, int source, int end) throws SQLException {
    InsertedRows rows = rows(visible(), source, end);
    List<UniqueKey> held = rows == null ? List.of() : heldKeys.by(rows);
    if (rows == null || held.isEmpty()) {
      return false;
    }
    text.edits().replace(text.tokens().start(verb), text.tokens().end(verb), "MERGE");
    merge(rows).write("(" + alike(held, rows) + ") AND " + deleted(), matched(rows));
    return true;
  }

  /**
   * Rewrites an INSERT that leaves out the rows whose key a live row holds.
   *
   * @param verb the {@code INSERT}
   * @param into the {@code INTO}
   * @param source the first token of what is inserted
   * @param end the token behind it
   * @param clauseEnd the token behind the clause that says so
   */
  void insertNew(int verb, int into, int source, int end, int clauseEnd) throws SQLException {
    InsertedRows rows = rows(visible(), source, end);
    List<UniqueKey> held = rows == null ? List.of() : heldKeys.by(rows);
    if (rows == null || held.isEmpty()) {
      return;
    }
    requireRevival(verb);
    List<UniqueKey> live = new ArrayList<>(shape.keys());
    live.removeAll(held);
    String ofLive =
        live.stream()
            .filter(key -> keys.holdLiveRowsOnly(List.of(key)))
            .map(heldKeys::withoutComputed)
            .filter(columns -> rows.given().containsAll(columns))
            .map(columns -> " OR (" + merge(rows).alike(columns) + " AND " + live() + ")")
            .collect(Collectors.joining());
    text.edits().replace(text.tokens().start(verb), text.tokens().start(into), "MERGE ");
    String whenDeleted = "WHEN MATCHED AND " + deleted() + noLive(rows) + update(rows);
    merge(rows).write(alike(held, rows) + ofLive, whenDeleted);
    if (end < clauseEnd) {
      text.edits().replace(text.tokens().start(end), text.tokens().end(clauseEnd - 1), "");
    }
  }

  /** That no live row holds another key of the row to insert, which is left out then. */
  private String noLive(InsertedRows rows) {
    List<String> alike =
        shape.keys().stream()
            .map(heldKeys::withoutComputed)
            .filter(columns -> !columns.isEmpty() && rows.given().containsAll(columns))
            .map(columns -> merge(rows).alike(LIVE, columns))
            .distinct()
            .toList();
    if (alike.size() < 2) {
      return "";
    }
    TableNameReader.Name name = target.name();
    String written =
        text.sql().substring(text.tokens().start(name.first()), text.tokens().end(name.last()));
    return " AND NOT EXISTS (SELECT 1 FROM %s %s WHERE (%s) AND %s)"
        .formatted(written, LIVE, String.join(" OR ", alike), table.live(LIVE));
  }

  /**
   * Rewrites a MERGE by key, which changes the columns of its rows where a live row holds the key.
   *
   * @param key the {@code KEY}; {@code source} if there is none
   * @param source the first token of its rows
   * @param end the token behind them
   */
  void mergeByKey(int key, int source, int end) throws SQLException {
    // Here columns that are not visible are meant, too.
    InsertedRows rows = rows(shape.columns(), source, end);
    List<String> columns = key < source ? named(key + 1) : primaryKey();
    if (rows == null || columns.isEmpty() || !rows.given().containsAll(columns)) {
      return;
    }
    boolean held =
        keys.heldByDeleted(rows.given()).stream()
            .anyMatch(one -> columns.containsAll(one.columns()));
    List<TableColumn> changed =
        rows.columns().stream()
            .filter(one -> !columns.contains(one.name()) && one.origin() != Origin.COMPUTED)
            .toList();
    String change =
        " THEN UPDATE SET " + merge(rows).assigned(changed.isEmpty() ? rows.columns() : changed);
    String alike = merge(rows).alike(columns);
    if (held) {
      requireRevival(target.name().first());
      merge(rows)
          .write(alike, "WHEN MATCHED AND " + live() + change + " WHEN MATCHED" + update(rows));
    } else {
      merge(rows).write(alike + " AND " + live(), "WHEN MATCHED" + change);
    }
  }

  /**
   * Has a star in RETURNING mean the table's columns: in a MERGE it means the source's, too.
   *
   * @param returning the RETURNING
   * @param to the token behind the statement
   */
  void returnOwnColumns(int returning, int to) {
    for (int i = returning + 1; i < to; i = text.next(i)) {
      if (text.tokens().is(i, '*') && (i == returning + 1 || text.tokens().is(i - 1, ','))) {
        text.edits().insert(text.tokens().start(i), target.qualifier() + '.');
      }
    }
  }

  /** Whether no deleted row holds any key of the table. */
  boolean holdsLiveRowsOnly() {
    return keys.holdLiveRowsOnly(shape.keys());
  }

  private MergeOfRows merge(InsertedRows rows) {
    return new MergeOfRows(text, target, shape, rows);
  }

  private List<TableColumn> visible() {
    return shape.columns().stream().filter(TableColumn::visible).toList();
  }

  private @Nullable InsertedRows rows(List<TableColumn> all, int source, int end)
      throws SQLException {
    InsertedRows rows = InsertedRows.read(text, shape, all, target.end(), source, end);
    if (rows != null && rows.mixed() >= 0) {
      throw text.unsupported(
          rows.mixed(),
          "DEFAULT cannot stand in some rows only where a deleted row may come back",
          "insert these rows by a statement of their own");
    }
    ParentCheck check = ParentCheck.ofInserted(text, target.name(), false, false, MetKeys.NONE);
    if (rows != null && !check.defaulted(rows.given()).isEmpty()) {
      throw target.mayNotRevive(
          text,
          source,
          "whether the default of a column points to a deleted row is not looked at, so name that column");
    }
    return rows;
  }

  private String alike(List<UniqueKey> held, InsertedRows rows) {
    return held.stream()
        .map(key -> merge(rows).alike(key.columns()))
        .collect(Collectors.joining(" OR "));
  }

  private String matched(InsertedRows rows) {
    return "WHEN MATCHED" + update(rows);
  }

  private String update(InsertedRows rows) {
    return " THEN UPDATE SET " + merge(rows).whole();
  }

  private List<String> named(int open) {
    List<String> names = new ArrayList<>();
    if (text.tokens().is(open, '(')) {
      for (int i = open + 1; i < text.close(open); i += 2) {
        names.add(text.tokens().isName(i) ? text.fold(i) : "");
      }
    }
    return new ArrayList<>(new HashSet<>(names));
  }

  private List<String> primaryKey() {
    return shape.columns().stream()
        .filter(column -> shape.primaryKey().contains(column.sql()))
        .map(TableColumn::name)
        .toList();
  }

  private void requireRevival(int place) throws Refusal {
    if (table.rule().onConflict() == OnConflict.REJECT) {
      throw target.mayNotRevive(
          text, place, "the rules refuse to bring them back (on-conflict: reject)");
    }
  }

  private String live() {
    return table.live(target.qualifier());
  }

  private String deleted() {
    return table.deleted(target.qualifier());
  }
}
