package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ReturningClause;
import net.sf.jsqlparser.statement.ReturningReferenceType;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.sql.Keyword;

/**
 * Works out the RETURNING of a DELETE that becomes an UPDATE: all columns of its table come from
 * the row as it was, and of a new row there are none. Confined to one reading.
 */
final class ExpectedReturning {

  static final String OLD = "old";
  private static final String NEW = "new";

  private final Tables tables;
  private final Table target;
  private final List<FromItem> others;
  private final boolean joined;
  private final OldColumns columns;

  /**
   * For a DELETE from {@code target}.
   *
   * @param others its further tables
   * @param joined whether they are joined
   */
  ExpectedReturning(Tables tables, Table target, List<FromItem> others, boolean joined) {
    this.tables = tables;
    this.target = target;
    this.others = others;
    this.joined = joined;
    this.columns = new OldColumns(tables, target, others.isEmpty());
  }

  /** The clause as it has to be. */
  ReturningClause change(ReturningClause clause) {
    if (!tables.dialect().lexis().hasKeyword(Keyword.RETURNING)) {
      throw new Unchecked("RETURNING, which the database does not have");
    }
    if (!tables.dialect().changes().returnsOld()) {
      throw new Unchecked("RETURNING, where the table is joined with itself");
    }
    if (clause.getOutputAliases() != null && !clause.getOutputAliases().isEmpty()) {
      throw new Unchecked("other names of old and new");
    }
    String visible = tables.visibleName(target);
    if (isRow(visible) || others.stream().anyMatch(this::isRow)) {
      throw new Unchecked("a table that is called old or new");
    }
    List<SelectItem<?>> items = new ArrayList<>();
    for (SelectItem<?> item : clause) {
      items.add(item(item));
    }
    return new ReturningClause(clause.getKeyword(), items);
  }

  private SelectItem<?> item(SelectItem<?> item) {
    Expression value = item.getExpression();
    if (value instanceof AllTableColumns all) {
      return all(item, all);
    }
    if (value instanceof AllColumns) {
      return new SelectItem<>(new SqlText.Value("old.*" + columnsOfOthers()));
    }
    value.accept(columns, null);
    return item;
  }

  private SelectItem<?> all(SelectItem<?> item, AllTableColumns all) {
    if (all.getReturningReferenceType() == ReturningReferenceType.OLD) {
      return item;
    }
    boolean fresh = all.getReturningReferenceType() == ReturningReferenceType.NEW;
    String row = fresh ? "(CASE WHEN TRUE THEN NULL ELSE old END)" : OLD;
    return fresh || columns.areOfTarget(all.getTable())
        ? new SelectItem<>(new SqlText.Value(row + ".*"))
        : item;
  }

  private String columnsOfOthers() {
    StringBuilder columns = new StringBuilder();
    if (joined) {
      throw new Unchecked("RETURNING * of joined tables");
    }
    for (FromItem item : others) {
      String alias = Tables.alias(item);
      if (alias == null && !(item instanceof Table)) {
        throw new Unchecked("RETURNING * of what has no name");
      }
      columns.append(", ");
      columns.append(alias == null ? StandIn.without(((Table) item).getName()) : alias);
      columns.append(".*");
    }
    return columns.toString();
  }

  private boolean isRow(FromItem table) {
    String alias = Tables.alias(table);
    String name = alias == null && table instanceof Table one ? one.getName() : alias;
    return name != null && isRow(WrittenName.fold(name, tables.names()));
  }

  /** Whether RETURNING knows a row by this name, folded. */
  static boolean isRow(String name) {
    return name.equals(OLD) || name.equals(NEW);
  }
}
