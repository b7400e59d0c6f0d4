package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.query.Subqueries;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Reads the RETURNING of a statement whose deletes have become updates. A DELETE returns each row
 * as it was, and for {@code new} nulls (PostgreSQL manual: DELETE, RETURNING); so every column of
 * the target is taken from the row before, whatever the update, a trigger or a generated column
 * make of it. Confined to one rewrite.
 */
final class ReturningReader {

  /** PostgreSQL manual, 5.6: columns that every table has. */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final ListedTable table;
  private final Returned returned;
  private @Nullable TableShape shape;

  /**
   * What a clause returns.
   *
   * @param tables the first token of the tables beside the target
   * @param tablesEnd the token behind them
   * @param items the first token of what is returned
   * @param end the token behind all
   * @param ofTarget the row that the target's name means
   * @param old the row that {@code old} means, and the name that means it, folded; null for none
   * @param fresh the same of {@code new}
   * @param checks whether the target's own name still means its row, so that the database can be
   *     asked whether a name would have been understood
   */
  record Returned(
      int tables,
      int tablesEnd,
      int items,
      int end,
      ReturnedRow ofTarget,
      @Nullable String old,
      ReturnedRow ofOld,
      @Nullable String fresh,
      ReturnedRow ofNew,
      boolean targetFirst,
      boolean checks) {

    boolean hasOtherTables() {
      return tables < tablesEnd;
    }
  }

  ReturningReader(StatementText text, ChangeTarget target, ListedTable table, Returned returned) {
    this.text = text;
    this.tokens = text.tokens();
    this.target = target;
    this.table = table;
    this.returned = returned;
  }

  /**
   * Puts the rows as they were into what is returned.
   *
   * @throws SQLException with SQLState {@code 0A000} if that cannot be told of a name
   */
  void read() throws SQLException {
    Subqueries subqueries = new Subqueries(text);
    int i = returned.items();
    while (i < returned.end()) {
      if (tokens.is(i, '(') && subqueries.isHeldBy(i)) {
        new QueryInReturning(text, i, table, this).read();
        i = text.close(i) + 1;
      } else if (isAllColumns(i)) {
        putAll(i++);
      } else {
        ColumnReference reference =
            i == returned.items() ? ColumnReference.first(text, i) : ColumnReference.at(text, i);
        if (reference != null) {
          read(reference);
        }
        i = reference == null ? i + 1 : reference.last() + 1;
      }
    }
  }

  private boolean isAllColumns(int i) {
    return tokens.is(i, '*') && (i == returned.items() || tokens.is(i - 1, ','));
  }

  private void putAll(int i) throws SQLException {
    List<String> others =
        VisibleTables.named(text, returned.tables(), returned.tablesEnd()).stream()
            .map(name -> name + ".*")
            .toList();
    String own = returned.ofTarget().all();
    String all = String.join(", ", others);
    String both = returned.targetFirst() ? own + ", " + all : all + ", " + own;
    text.edits().replace(tokens.start(i), tokens.end(i), others.isEmpty() ? own : both);
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

  /** The row whose column a qualified name means; null if it is another table's. */
  @Nullable ReturnedRow rowOf(ColumnReference reference) {
    String table = text.fold(reference.last() - 2);
    boolean schema = reference.last() - reference.first() > 2;
    if (!schema) {
      return rowCalled(table);
    }
    boolean own = table.equals(target.folded()) && target.alias().name() == null;
    return own ? returned.ofTarget() : null;
  }

  /** The row that a name alone means, folded, if it is no column; null if it is none. */
  @Nullable ReturnedRow rowCalled(String name) {
    if (name.equals(target.visibleName())) {
      return returned.ofTarget();
    }
    if (name.equals(returned.old())) {
      return returned.ofOld();
    }
    return name.equals(returned.fresh()) ? returned.ofNew() : null;
  }

  /** Puts a column, or all, of {@code row} where a qualified name stands. */
  void put(ReturnedRow row, ColumnReference reference) {
    String column = tokens.text(reference.last());
    boolean checked = returned.checks() && reference.last() - reference.first() > 2;
    String value = reference.isStar(tokens) ? row.all() : row.column(column);
    replace(reference, checked && !reference.isStar(tokens) ? checked(value, reference) : value);
  }

  private void readBare(ColumnReference reference) throws SQLException {
    int i = reference.first();
    String name = text.fold(i);
    ReturnedRow row = rowCalled(name);
    if (row != null && !isColumn(name)) {
      putRow(row, reference);
    } else if (!returned.hasOtherTables() || isColumn(name) || SYSTEM_COLUMNS.contains(name)) {
      putColumn(reference);
    }
  }

  /** Puts a row where its name stands alone. */
  void putRow(ReturnedRow row, ColumnReference reference) {
    int i = reference.first();
    replace(reference, isItem(i) ? row.whole() + " AS " + tokens.text(i) : row.whole());
  }

  /** Puts the target's column where its name stands alone. */
  void putColumn(ColumnReference reference) {
    String value = returned.ofTarget().column(tokens.text(reference.first()));
    boolean checked = returned.checks() && returned.hasOtherTables();
    replace(reference, checked ? checked(value, reference) : value);
  }

  /** Whether the target has a column of this name, folded. */
  boolean isColumn(String name) throws SQLException {
    TableShape known = shape();
    return known != null && known.column(name) != null;
  }

  private @Nullable TableShape shape() throws SQLException {
    if (shape == null) {
      shape = text.shapeOf(target.name());
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
    boolean begins = i == returned.items() || tokens.is(i - 1, ',');
    return begins && (i + 1 == returned.end() || tokens.is(i + 1, ','));
  }
}
