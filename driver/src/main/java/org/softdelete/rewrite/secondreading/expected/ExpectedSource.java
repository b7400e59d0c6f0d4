package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.parents.KeyValue;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * Changes the rows of an INSERT so that they do not point to deleted ones (SEMANTICS §5). Confined
 * to one reading.
 */
final class ExpectedSource {

  private final Tables tables;
  private final Insert insert;
  private final ExpectedKeys keys;
  private final ExpectedParents parents;
  private final @Nullable List<String> named;

  ExpectedSource(Tables tables, Insert insert) {
    this.tables = tables;
    this.insert = insert;
    this.keys = ExpectedKeys.ofInsert(tables, insert, !isOne(insert));
    this.parents = new ExpectedParents(keys);
    this.named =
        insert.getColumns() == null ? null : insert.getColumns().stream().map(keys::fold).toList();
  }

  private static boolean isOne(Insert insert) {
    return insert.getSelect() instanceof Values values
        ? !isSeveral(values.getExpressions())
        : insert.getSelect() == null;
  }

  private static boolean isSeveral(ExpressionList<?> rows) {
    return !rows.isEmpty() && rows.stream().allMatch(ExpressionList.class::isInstance);
  }

  /** Changes them. */
  void change() {
    if (keys.isEmpty()) {
      return;
    }
    Select source = insert.getSelect();
    if (source instanceof Values values) {
      changeRows(values);
    } else if (source != null) {
      changeQuery(source);
    } else if (insert.getSetUpdateSets() != null) {
      changeSets(insert.getSetUpdateSets());
    } else if (!parents.defaulted(List.of()).isEmpty()) {
      throw new Unchecked("defaults alone");
    }
  }

  @SuppressWarnings("unchecked") // a list of expressions takes an expression
  private void changeRows(Values source) {
    ExpressionList<?> rows = source.getExpressions();
    ExpressionList<?> first = isSeveral(rows) ? (ExpressionList<?>) rows.get(0) : rows;
    List<ExpressionList<Expression>> all = new ArrayList<>();
    if (!isSeveral(rows) && !(rows instanceof ParenthesedExpressionList)) {
      throw new Unchecked("rows without parentheses");
    }
    if (isSeveral(rows)) {
      rows.forEach(row -> all.add((ExpressionList<Expression>) row));
    } else {
      all.add((ExpressionList<Expression>) rows);
    }
    int count = first.size();
    List<String> columns = columns(count);
    if (!all.stream().allMatch(row -> keys.seesMet(columns, row))
        && all.stream().flatMap(List::stream).noneMatch(ExpectedSource::isInRow)) {
      for (ExpressionList<Expression> row : all) {
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
          row.set(i, typed(row.get(i), i, columns.get(i)));
        }
      }
      derive(source, columns);
      return;
    }
    Map<String, Expression> filled = parents.defaulted(columns);
    for (ExpressionList<Expression> row : all) {
      changeRow(row);
      row.addAll(filled.values());
    }
    name(filled, count);
  }

  private static boolean isInRow(Expression value) {
    String text = value.toString();
    return KeyValue.isDefault(value)
        || text.startsWith("(")
        || text.toLowerCase(Locale.ROOT).startsWith("row");
  }

  /** Adds columns to those that are filled, which are {@code count} if they have no names. */
  private void name(Map<String, Expression> filled, int count) {
    if (filled.isEmpty()) {
      return;
    }
    ExpressionList<Column> columns = insert.getColumns();
    if (columns == null) {
      columns = new ExpressionList<>();
      for (TableColumn column : visible().subList(0, count)) {
        columns.add(new Column(column.sql()));
      }
    }
    for (String column : filled.keySet()) {
      columns.add(new Column(column));
    }
    insert.setColumns(columns);
  }

  private void changeRow(ExpressionList<Expression> row) {
    List<Expression> expected = parents.values(columns(row.size()), row, false);
    for (int i = 0; i < expected.size(); i++) {
      row.set(i, expected.get(i));
    }
  }

  private List<String> columns(int count) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(named == null ? keys.columnAt(i + 1) : i < named.size() ? named.get(i) : "");
    }
    return columns;
  }

  private void changeSets(List<UpdateSet> sets) {
    List<String> columns = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (UpdateSet one : sets) {
      if (one.getColumns().size() != 1 || one.getValues().size() != 1) {
        throw new Unchecked("SET of several columns");
      }
      columns.add(keys.fold(one.getColumns().get(0)));
      values.add(one.getValues().get(0));
    }
    List<Expression> expected = parents.values(columns, values, false);
    for (int i = 0; i < expected.size(); i++) {
      sets.get(i).setValues(new ExpressionList<>(expected.get(i)));
    }
    parents
        .defaulted(columns)
        .forEach((column, value) -> sets.add(new UpdateSet(new Column(column), value)));
  }

  private void changeQuery(Select source) {
    List<PlainSelect> operands = new ArrayList<>();
    operands(source, operands);
    int count =
        named != null
            ? named.size()
            : operands.isEmpty() || hasStar(operands.get(0))
                ? visible().size()
                : operands.get(0).getSelectItems().size();
    List<String> columns = columns(count);
    if (!changes(columns)) {
      return;
    }
    for (PlainSelect operand : operands) {
      if (!hasStar(operand)) {
        giveTypes(operand, columns);
      }
    }
    derive(source, columns);
  }

  private boolean changes(List<String> columns) {
    return !parents.defaulted(columns).isEmpty()
        || parents.ofQuery(columns).stream().anyMatch(one -> one.startsWith("CASE"));
  }

  /** Has the columns of a query checked. */
  private void derive(Select source, List<String> columns) {
    List<String> expected = parents.ofQuery(columns);
    Map<String, Expression> filled = parents.defaulted(columns);
    StringJoiner names = new StringJoiner(", ", ") AS softdelete_row(", ")");
    PlainSelect select = new PlainSelect();
    for (int place = 1; place <= columns.size(); place++) {
      names.add("c" + place);
      select.addSelectItem(new SqlText.Value(expected.get(place - 1)));
    }
    filled.values().forEach(select::addSelectItem);
    name(filled, columns.size());
    select.setFromItem(new SqlText.Source("(" + source + names));
    insert.setSelect(select);
  }

  private static void operands(Select query, List<PlainSelect> operands) {
    if (query instanceof PlainSelect plain) {
      operands.add(plain);
    } else if (query instanceof SetOperationList set) {
      for (Select operand : set.getSelects()) {
        if (operand instanceof PlainSelect plain) {
          operands.add(plain);
        }
      }
    } else if (query instanceof ParenthesedSelect inside
        && inside.getOrderByElements() == null
        && inside.getLimit() == null) {
      operands(inside.getSelect(), operands);
    }
  }

  private static boolean hasStar(PlainSelect operand) {
    return operand.getSelectItems().stream()
        .anyMatch(item -> item.getExpression() instanceof AllColumns);
  }

  @SuppressWarnings("unchecked") // an item of a list has any expression
  private void giveTypes(PlainSelect operand, List<String> columns) {
    List<SelectItem<?>> items = operand.getSelectItems();
    for (int i = 0; i < Math.min(items.size(), columns.size()); i++) {
      SelectItem<?> item = items.get(i);
      if (item.getAlias() == null || item.getAlias().isUseAs()) {
        ((SelectItem<Expression>) item)
            .setExpression(typed(item.getExpression(), i, columns.get(i)));
      }
    }
  }

  /** A value with the type of its column, if it has none of its own. */
  private Expression typed(Expression value, int place, String column) {
    boolean untyped =
        value instanceof StringValue
            || value instanceof JdbcParameter
            || value instanceof NullValue;
    String type = untyped ? type(place, column) : null;
    return type == null ? value : new SqlText.Value("CAST(%s AS %s)".formatted(value, type));
  }

  private @Nullable String type(int place, String column) {
    String own = keys.type(column);
    if (own != null) {
      return own;
    }
    if (named == null) {
      List<TableColumn> visible = visible();
      return place < visible.size() ? visible.get(place).type() : null;
    }
    TableShape shape = tables.shape(insert.getTable());
    TableColumn found = shape == null ? null : shape.column(column);
    return found == null ? null : found.type();
  }

  private List<TableColumn> visible() {
    TableShape shape = tables.shape(insert.getTable());
    return shape == null
        ? List.of()
        : shape.columns().stream().filter(TableColumn::visible).toList();
  }
}
