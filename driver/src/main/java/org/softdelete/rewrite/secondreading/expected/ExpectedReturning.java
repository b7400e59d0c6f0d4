package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ReturningClause;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.sql.Keyword;

/**
 * Works out the RETURNING of a DELETE that becomes an UPDATE: what the update sets comes from the
 * row as it was. Confined to one reading.
 */
final class ExpectedReturning {

  private final Tables tables;
  private final Table target;
  private final @Nullable List<FromItem> others;
  private final Set<String> set = new HashSet<>();

  /**
   * For a DELETE from {@code target}.
   *
   * @param others its further tables; null if they are joined
   */
  ExpectedReturning(Tables tables, Table target, @Nullable List<FromItem> others) {
    this.tables = tables;
    this.target = target;
    this.others = others;
  }

  /** The clause as it has to be. */
  ReturningClause change(ReturningClause clause, Listed listed) {
    if (!tables.dialect().lexis().hasKeyword(Keyword.RETURNING)) {
      throw new Unchecked("RETURNING, which the database does not have");
    }
    if (!tables.dialect().changes().returnsOld()) {
      return clause;
    }
    set.addAll(tables.columnsSetBy(listed.rule()));
    String visible = tables.visibleName(target);
    List<SelectItem<?>> items = new ArrayList<>();
    for (SelectItem<?> item : clause) {
      items.add(item(item, visible));
    }
    return new ReturningClause(clause.getKeyword(), items);
  }

  private SelectItem<?> item(SelectItem<?> item, String visible) {
    Expression value = item.getExpression();
    if (value instanceof AllTableColumns all) {
      return isMeant(all.getTable(), visible) ? new SelectItem<>(new SqlText.Value("old.*")) : item;
    }
    if (value instanceof AllColumns) {
      return new SelectItem<>(new SqlText.Value("old.*" + columnsOfOthers()));
    }
    value.accept(new OldColumns(visible), null);
    return item;
  }

  private String columnsOfOthers() {
    StringBuilder columns = new StringBuilder();
    if (others == null) {
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

  private boolean isMeant(@Nullable Table qualifier, String visible) {
    return qualifier != null
        && qualifier.getSchemaName() == null
        && WrittenName.fold(qualifier.getName(), tables.names()).equals(visible);
  }

  /** Qualifies what the update sets by {@code old}. */
  private final class OldColumns extends ExpressionVisitorAdapter<Void> {
    private final String visible;

    OldColumns(String visible) {
      this.visible = visible;
    }

    @Override
    public <S> @Nullable Void visit(Column column, S context) {
      String name = WrittenName.fold(column.getColumnName(), tables.names());
      Table qualifier = column.getTable();
      boolean qualified = qualifier != null && qualifier.getName() != null;
      if (!qualified && name.equals(visible)) {
        throw new Unchecked("a whole row in RETURNING");
      }
      if (set.contains(name) && (!qualified || isMeant(qualifier, visible))) {
        column.setTable(new Table("old"));
      }
      return null;
    }

    @Override
    public <S> @Nullable Void visit(Select query, S context) {
      throw new Unchecked("a query in RETURNING");
    }
  }
}
