package org.softdelete.rewrite.returning;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.query.Subqueries;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Reads the RETURNING of a statement that does something else than what was written: an UPDATE in
 * place of a DELETE, or of an INSERT. The names in it mean the rows that the written statement
 * would return (PostgreSQL manual: DELETE, RETURNING), in every column, whatever the update, a
 * trigger or a generated column make of it. Confined to one rewrite.
 */
public final class ReturningReader {

  /** PostgreSQL manual, 5.6: columns that every table has. */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final StatementText text;
  private final Tokens tokens;
  private final ReturningClause clause;
  private final ReturnedRows rows;
  private @Nullable TableShape shape;

  /**
   * For one clause.
   *
   * @param rows what the names of rows mean in it
   */
  public ReturningReader(StatementText text, ReturningClause clause, ReturnedRows rows) {
    this.text = text;
    this.tokens = text.tokens();
    this.clause = clause;
    this.rows = rows;
  }

  /**
   * Puts the rows as they were into what is returned.
   *
   * @throws SQLException with SQLState {@code 0A000} if that cannot be told of a name
   */
  public void read() throws SQLException {
    Subqueries subqueries = new Subqueries(text);
    int i = clause.items();
    while (i < clause.end()) {
      if (tokens.is(i, '(') && subqueries.isHeldBy(i)) {
        new QueryInReturning(text, i, clause.table(), this).read();
        i = text.close(i) + 1;
      } else if (isAllColumns(i)) {
        if (rows.ofTarget() != null) {
          putAll(i, rows.ofTarget());
        }
        i++;
      } else {
        ColumnReference reference =
            i == clause.items() ? ColumnReference.first(text, i) : ColumnReference.at(text, i);
        if (reference != null) {
          read(reference);
        }
        i = reference == null ? i + 1 : reference.last() + 1;
      }
    }
  }

  private boolean isAllColumns(int i) {
    return tokens.is(i, '*') && (i == clause.items() || tokens.is(i - 1, ','));
  }

  private void putAll(int i, ReturnedRow row) throws SQLException {
    List<String> others =
        VisibleTables.named(text, clause.tables(), clause.tablesEnd()).stream()
            .map(name -> name + ".*")
            .toList();
    String all = String.join(", ", others);
    boolean before = !others.isEmpty() && !clause.targetFirst();
    text.edits().insert(tokens.start(i), (before ? all + ", " : "") + row.whole() + '.');
    if (!others.isEmpty() && clause.targetFirst()) {
      text.edits().insert(tokens.end(i), ", " + all);
    }
  }

  private void read(ColumnReference reference) throws SQLException {
    if (reference.isBare()) {
      readBare(reference);
      return;
    }
    ReturnedRow row = rowOf(reference);
    if (row != null) {
      put(row, reference);
    }
  }

  /** What the row is to be that qualifies a column; null if it is another table's, or just that. */
  @Nullable ReturnedRow rowOf(ColumnReference reference) {
    String table = text.fold(reference.last() - 2);
    boolean schema = reference.last() - reference.first() > 2;
    if (!schema) {
      return rowCalled(table);
    }
    boolean own = table.equals(clause.folded()) && !clause.aliased();
    return own ? rows.ofTarget() : null;
  }

  /** What the row of this name, folded, is to be; null if it has none, or just that. */
  @Nullable ReturnedRow rowCalled(String name) {
    if (name.equals(clause.visible())) {
      return rows.ofTarget();
    }
    if (name.equals(rows.old())) {
      return rows.ofOld();
    }
    return name.equals(rows.fresh()) ? rows.ofNew() : null;
  }

  /** Puts a column, or all, of {@code row} where a qualified name stands. */
  void put(ReturnedRow row, ColumnReference reference) {
    if (reference.isStar(tokens)) {
      // The star stays where it stands.
      replace(new ColumnReference(reference.first(), reference.last() - 2), row.whole());
      return;
    }
    boolean schema = reference.last() - reference.first() > 2;
    String value = row.column(tokens.text(reference.last()));
    replace(reference, clause.checks() && schema ? checked(value, reference) : value);
  }

  private void readBare(ColumnReference reference) throws SQLException {
    int i = reference.first();
    String name = text.fold(i);
    if (isRow(name) && !isColumn(name)) {
      ReturnedRow row = rowCalled(name);
      if (row != null) {
        putRow(row, reference);
      }
    } else if (!clause.hasOtherTables() || isColumn(name) || SYSTEM_COLUMNS.contains(name)) {
      putColumn(reference);
    }
  }

  /** Whether a name alone, folded, means a row unless it is a column's. */
  boolean isRow(String name) {
    return name.equals(clause.visible()) || name.equals(rows.old()) || name.equals(rows.fresh());
  }

  /** Puts a row where its name stands alone. */
  void putRow(ReturnedRow row, ColumnReference reference) {
    int i = reference.first();
    replace(reference, isItem(i) ? row.whole() + " AS " + tokens.text(i) : row.whole());
  }

  /** Puts the target's column where its name stands alone. */
  void putColumn(ColumnReference reference) {
    if (rows.ofTarget() == null) {
      return;
    }
    String value = rows.ofTarget().column(tokens.text(reference.first()));
    boolean checked = clause.checks() && clause.hasOtherTables();
    replace(reference, checked ? checked(value, reference) : value);
  }

  /** Whether the target has a column of this name, folded. */
  boolean isColumn(String name) throws SQLException {
    TableShape known = shape();
    return known != null && known.column(name) != null;
  }

  private @Nullable TableShape shape() throws SQLException {
    if (shape == null) {
      shape = text.tables().shapeOf(clause.target());
    }
    return shape;
  }

  /** A value that the database refuses where it does not understand what is written there. */
  private String checked(String value, ColumnReference reference) {
    String written =
        text.sql().substring(tokens.start(reference.first()), tokens.end(reference.last()));
    return "(CASE WHEN TRUE THEN " + value + " ELSE " + written + " END)";
  }

  private void replace(ColumnReference reference, String value) {
    text.edits().replace(tokens.start(reference.first()), tokens.end(reference.last()), value);
  }

  /** Whether token {@code i} is all of an item. */
  private boolean isItem(int i) {
    boolean begins = i == clause.items() || tokens.is(i - 1, ',');
    return begins && (i + 1 == clause.end() || tokens.is(i + 1, ','));
  }
}
