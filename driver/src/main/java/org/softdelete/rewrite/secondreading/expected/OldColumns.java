package org.softdelete.rewrite.secondreading.expected;

import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ReturningReferenceType;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Takes the columns in RETURNING from the row as it was. Confined to one reading. */
final class OldColumns extends WholeExpressions {

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

  private final Tables tables;
  private final Table target;
  private final boolean alone;

  /**
   * @param target the table whose rows are returned
   * @param alone whether there are no further tables
   */
  OldColumns(Tables tables, Table target, boolean alone) {
    this.tables = tables;
    this.target = target;
    this.alone = alone;
  }

  /** Whether a name qualifies columns of the target. */
  boolean areOfTarget(Table qualifier) {
    String name = WrittenName.fold(qualifier.getName(), tables.names());
    boolean schema = qualifier.getSchemaName() != null;
    return name.equals(tables.visibleName(target)) && !(schema && Tables.alias(target) != null);
  }

  @Override
  public <S> @Nullable Void visit(Column column, S context) {
    Table qualifier = column.getTable();
    if (column.getReturningReferenceType() == ReturningReferenceType.OLD) {
      return null;
    }
    if (column.getReturningReferenceType() == ReturningReferenceType.NEW) {
      column.setReturningReferenceType(null).setReturningQualifier(null);
      put(column, "(CASE WHEN TRUE THEN NULL ELSE old." + column.getColumnName() + " END)");
    } else if (qualifier == null || qualifier.getName() == null) {
      changeBare(column);
    } else if (areOfTarget(qualifier)) {
      if (qualifier.getSchemaName() == null) {
        column.setTable(new Table(ExpectedReturning.OLD));
      } else {
        put(column, checked(column));
      }
    }
    return null;
  }

  private void changeBare(Column column) {
    String name = WrittenName.fold(column.getColumnName(), tables.names());
    if (NO_COLUMNS.contains(column.getColumnName().toLowerCase(Locale.ROOT))) {
      return;
    }
    if (name.equals(tables.visibleName(target)) || ExpectedReturning.isRow(name)) {
      throw new Unchecked("a whole row in RETURNING");
    }
    if (alone) {
      column.setTable(new Table(ExpectedReturning.OLD));
    } else if (OF_EVERY_TABLE.contains(name)) {
      throw new Unchecked("a column that every table has");
    } else if (tables.hasColumn(target, name)) {
      put(column, checked(column));
    }
  }

  /** The old value, where the database has to understand the name as it stands there. */
  private static String checked(Column column) {
    return "(CASE WHEN TRUE THEN old.%s ELSE %s END)"
        .formatted(column.getColumnName(), column.getFullyQualifiedName());
  }

  private static void put(Column column, String value) {
    column.setTable(new Table());
    column.setColumnName(value);
  }

  @Override
  public <S> @Nullable Void visit(Select query, S context) {
    throw new Unchecked("a query in RETURNING");
  }
}
