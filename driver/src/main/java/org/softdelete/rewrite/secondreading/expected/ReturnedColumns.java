package org.softdelete.rewrite.secondreading.expected;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ReturningReferenceType;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.expected.ExpectedRows.Choice;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WholeExpressions;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Takes the columns in RETURNING from the rows that they have to mean. Confined to one reading. */
final class ReturnedColumns extends WholeExpressions {

  /** Calls without parentheses, which JSqlParser takes for columns. */
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "current_catalog",
          "current_role",
          "current_schema",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "system_user",
          "user");

  /** PostgreSQL manual, 5.6. */
  private static final Set<String> OF_EVERY_TABLE =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private static final String STANDS_FOR = "softdelete_returned_";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Tables tables;
  private final Table target;
  private final boolean alone;
  private final ExpectedRows rows;
  private final String old;
  private final String fresh;
  private final String action;

  /**
   * @param target the table whose rows are returned
   * @param alone whether there are no further tables
   * @param old the name of the row before, folded
   * @param fresh that of the row after
   * @param action what takes the place of {@code merge_action()}
   */
  ReturnedColumns(
      Tables tables,
      Table target,
      boolean alone,
      ExpectedRows rows,
      String old,
      String fresh,
      String action) {
    this.tables = tables;
    this.target = target;
    this.alone = alone;
    this.rows = rows;
    this.old = old;
    this.fresh = fresh;
    this.action = action;
  }

  /** What the changed table's own columns are to be of; null if just of its row. */
  @Nullable Choice ofTarget() {
    return rows.ofTarget();
  }

  /** What the row is to be that qualifies a column; null if it is another's, or just that. */
  @Nullable Choice row(@Nullable ReturningReferenceType reference, @Nullable Table qualifier) {
    if (reference != null) {
      return reference == ReturningReferenceType.OLD ? rows.before() : rows.after();
    }
    if (qualifier == null) {
      return null;
    }
    if (isTarget(qualifier)) {
      return rows.ofTarget();
    }
    // Where only one of the two has another name, JSqlParser takes the other for a table's.
    String name = WrittenName.fold(qualifier.getName(), tables.names());
    return qualifier.getSchemaName() == null ? row(name) : null;
  }

  /** What a row of this name, folded, is to be. */
  private @Nullable Choice row(String name) {
    if (name.equals(tables.visibleName(target))) {
      return rows.ofTarget();
    }
    return name.equals(old) ? rows.before() : name.equals(fresh) ? rows.after() : null;
  }

  private boolean isTarget(Table qualifier) {
    String name = WrittenName.fold(qualifier.getName(), tables.names());
    boolean schema = qualifier.getSchemaName() != null;
    return name.equals(tables.visibleName(target)) && !(schema && Tables.alias(target) != null);
  }

  @Override
  public <S> @Nullable Void visit(Column column, S context) {
    if (rows.before() != null && column.getColumnName().equalsIgnoreCase("xmax")) {
      throw new Unchecked("xmax of a row that may come back");
    }
    Table qualifier = column.getTable();
    ReturningReferenceType reference = column.getReturningReferenceType();
    boolean bare = reference == null && (qualifier == null || qualifier.getName() == null);
    if (bare) {
      changeBare(column);
      return null;
    }
    Choice row = row(reference, qualifier);
    if (row != null) {
      boolean schema = reference == null && qualifier.getSchemaName() != null;
      String value = row.column(column.getColumnName());
      put(column, schema ? checked(value, column) : value);
    }
    return null;
  }

  private void changeBare(Column column) {
    String name = WrittenName.fold(column.getColumnName(), tables.names());
    if (NO_COLUMNS.contains(column.getColumnName().toLowerCase(Locale.ROOT))) {
      return;
    }
    if (isRow(name) && !tables.hasColumn(target, name)) {
      Choice row = row(name);
      if (row != null) {
        put(column, row.whole());
      }
    } else if (rows.ofTarget() == null) {
      return;
    } else if (alone) {
      put(column, rows.ofTarget().column(column.getColumnName()));
    } else if (OF_EVERY_TABLE.contains(name)) {
      throw new Unchecked("a column that every table has");
    } else if (tables.hasColumn(target, name)) {
      put(column, checked(rows.ofTarget().column(column.getColumnName()), column));
    }
  }

  /** Whether a name alone, folded, means a row unless it is a column's. */
  boolean isRow(String name) {
    return name.equals(tables.visibleName(target)) || name.equals(old) || name.equals(fresh);
  }

  /** A value, where the database has to understand the name as it stands there. */
  private static String checked(String value, Column column) {
    return "(CASE WHEN TRUE THEN %s ELSE %s END)".formatted(value, column.getFullyQualifiedName());
  }

  @Override
  public <S> @Nullable Void visit(AllTableColumns all, S context) {
    Choice row = row(all.getReturningReferenceType(), all.getTable());
    if (row != null) {
      all.setReturningReferenceType(null).setReturningQualifier(null);
      all.setTable(new Table(placeFor(row.whole())));
    }
    return null;
  }

  @Override
  public <S> @Nullable Void visit(DateUnitExpression unit, S context) {
    throw new Unchecked("what may be a column or a unit of time");
  }

  @Override
  public <S> @Nullable Void visit(Function call, S context) {
    if (call.getName().equalsIgnoreCase("merge_action") && call.getParameters() == null) {
      call.setName(placeFor(action));
      return null;
    }
    return super.visit(call, context);
  }

  /** Has {@code value} written in a column's place, which can only have a name. */
  private void put(Column column, String value) {
    column.setReturningReferenceType(null).setReturningQualifier(null);
    column.setTable(new Table());
    column.setColumnName(placeFor(value));
  }

  private String placeFor(String value) {
    String name = STANDS_FOR + values.size() + '_';
    values.put(name, value);
    return name;
  }

  /** What was visited, as text. */
  String written(String text) {
    String written = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      written = written.replace(value.getKey() + "()", value.getValue());
      written = written.replace(value.getKey(), value.getValue());
    }
    return written;
  }

  @Override
  public <S> @Nullable Void visit(Select query, S context) {
    throw new Unchecked("a query in RETURNING");
  }
}
