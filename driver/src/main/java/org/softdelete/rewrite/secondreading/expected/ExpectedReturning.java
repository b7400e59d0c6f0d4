package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ReturningClause;
import net.sf.jsqlparser.statement.ReturningOutputAlias;
import net.sf.jsqlparser.statement.ReturningReferenceType;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.softdelete.dialect.Phrases;
import org.softdelete.rewrite.secondreading.expected.ExpectedRows.Choice;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.sql.Keyword;

/**
 * Works out the RETURNING of a statement that does something else than what was written. Confined
 * to one reading.
 */
final class ExpectedReturning {

  private static final String OLD = "old";
  private static final String NEW = "new";
  private static final String ACTION = "merge_action()";

  private final Tables tables;
  private final Table target;
  private final List<FromItem> others;
  private final boolean joined;

  /**
   * For a change of {@code target}.
   *
   * @param others its further tables
   * @param joined whether they are joined
   */
  ExpectedReturning(Tables tables, Table target, List<FromItem> others, boolean joined) {
    this.tables = tables;
    this.target = target;
    this.others = others;
    this.joined = joined;
  }

  /** The clause of a DELETE as it has to be. */
  ReturningClause ofDelete(ReturningClause clause) {
    requireOld();
    requireOtherNames();
    ExpectedRows rows = ExpectedRows.deleted(name(clause, ReturningReferenceType.OLD, OLD));
    return change(clause, columns(clause, rows, others.isEmpty(), ACTION), true);
  }

  /**
   * That of a MERGE.
   *
   * @param deletes whether it deletes rows softly
   * @param revives whether it may bring rows back
   */
  ReturningClause ofMerge(ReturningClause clause, Listed listed, boolean deletes, boolean revives) {
    requireOld();
    requireOtherNames();
    String old = name(clause, ReturningReferenceType.OLD, OLD);
    String fresh = name(clause, ReturningReferenceType.NEW, NEW);
    Phrases phrases = tables.dialect().phrases();
    String updated = ACTION + " = 'UPDATE' AND ";
    String deleted = deletes ? updated + listed.deleted(fresh, phrases) : null;
    String revived = revives ? updated + listed.deleted(old, phrases) : null;
    String action =
        "(CASE "
            + (deleted == null ? "" : "WHEN " + deleted + " THEN 'DELETE' ")
            + (revived == null ? "" : "WHEN " + revived + " THEN 'INSERT' ")
            + "ELSE "
            + ACTION
            + " END)";
    ExpectedRows rows = ExpectedRows.merged(old, fresh, deleted, revived);
    return change(clause, columns(clause, rows, false, action), false);
  }

  private ReturnedColumns columns(
      ReturningClause clause, ExpectedRows rows, boolean alone, String action) {
    String old = WrittenName.fold(name(clause, ReturningReferenceType.OLD, OLD), tables.names());
    String fresh = WrittenName.fold(name(clause, ReturningReferenceType.NEW, NEW), tables.names());
    return new ReturnedColumns(tables, target, alone, rows, old, fresh, action);
  }

  private void requireOld() {
    if (!tables.dialect().lexis().hasKeyword(Keyword.RETURNING)) {
      throw new Unchecked("RETURNING, which the database does not have");
    }
    if (!tables.dialect().changes().returnsOld()) {
      throw new Unchecked("RETURNING, where the table is joined with itself");
    }
  }

  private void requireOtherNames() {
    if (isRow(tables.visibleName(target)) || others.stream().anyMatch(this::isRow)) {
      throw new Unchecked("a table that is called old or new");
    }
  }

  /** The name by which the clause knows a row. */
  private static String name(ReturningClause clause, ReturningReferenceType row, String otherwise) {
    List<ReturningOutputAlias> names = clause.getOutputAliases();
    return names == null
        ? otherwise
        : names.stream()
            .filter(name -> name.getReferenceType() == row)
            .map(ReturningOutputAlias::getAlias)
            .findFirst()
            .orElse(otherwise);
  }

  private ReturningClause change(
      ReturningClause clause, ReturnedColumns columns, boolean targetFirst) {
    List<SelectItem<?>> items = new ArrayList<>();
    for (SelectItem<?> item : clause) {
      items.add(new SelectItem<>(new SqlText.Value(item(item, columns, targetFirst))));
    }
    return new ReturningClause(clause.getKeyword(), items, clause.getOutputAliases(), null);
  }

  private String item(SelectItem<?> item, ReturnedColumns columns, boolean targetFirst) {
    Expression value = item.getExpression();
    if (value instanceof AllTableColumns all) {
      Choice row = columns.row(all.getReturningReferenceType(), all.getTable());
      return row == null ? item.toString() : row.whole() + ".*";
    }
    if (value instanceof AllColumns) {
      Choice row = columns.ofTarget();
      return row == null ? item.toString() : all(row.whole() + ".*", targetFirst);
    }
    boolean isName =
        item.getAlias() == null
            && value instanceof Column column
            && column.getTable() == null
            && column.getReturningReferenceType() == null
            && columns.isRow(WrittenName.fold(column.getColumnName(), tables.names()))
            && !tables.hasColumn(target, column.getColumnName());
    String label = isName ? " AS " + item : "";
    value.accept(columns, null);
    String written = columns.written(item.toString());
    return label.isEmpty() || label.endsWith(" " + written) ? written : written + label;
  }

  private String all(String own, boolean targetFirst) {
    if (others.isEmpty()) {
      return own;
    }
    String all = columnsOfOthers();
    return targetFirst ? own + ", " + all : all + ", " + own;
  }

  private String columnsOfOthers() {
    List<String> columns = new ArrayList<>();
    if (joined) {
      throw new Unchecked("RETURNING * of joined tables");
    }
    for (FromItem item : others) {
      String alias = Tables.alias(item);
      if (alias == null && !(item instanceof Table)) {
        throw new Unchecked("RETURNING * of what has no name");
      }
      columns.add((alias == null ? StandIn.without(((Table) item).getName()) : alias) + ".*");
    }
    return String.join(", ", columns);
  }

  private boolean isRow(FromItem table) {
    String alias = Tables.alias(table);
    String name = alias == null && table instanceof Table one ? one.getName() : alias;
    return name != null && isRow(WrittenName.fold(name, tables.names()));
  }

  private static boolean isRow(String name) {
    return name.equals(OLD) || name.equals(NEW);
  }
}
