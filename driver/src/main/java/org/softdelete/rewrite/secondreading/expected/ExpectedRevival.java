package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.merge.MergeInsert;
import net.sf.jsqlparser.statement.merge.MergeOperation;
import net.sf.jsqlparser.statement.select.FromItem;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * How a MERGE that inserts brings back the deleted row whose key it would insert (SEMANTICS §6).
 * Confined to one reading.
 */
final class ExpectedRevival {

  private final Tables tables;
  private final Merge merge;
  private final TableShape shape;
  private final String live;
  private final String deleted;
  private final String source;
  private final KeyComparisons on;
  private final InsertCopy copy;
  private final Map<MergeInsert, Map<TableColumn, Expression>> inserts = new LinkedHashMap<>();
  private Set<Expression> key = Set.of();

  private ExpectedRevival(
      Tables tables, Merge merge, FromItem source, TableShape shape, String live, String deleted) {
    this.tables = tables;
    this.merge = merge;
    this.shape = shape;
    this.live = live;
    this.deleted = deleted;
    this.on =
        new KeyComparisons(
            merge.getOnCondition(), shape, tables.visibleName(merge.getTable()), tables.names());
    String alias = Tables.alias(source);
    this.source =
        alias == null && source instanceof Table table
            ? StandIn.without(table.getName())
            : String.valueOf(alias);
    this.copy = new InsertCopy(on, this.source, tables.dialect());
  }

  /**
   * That of a MERGE into a table of this shape; null if none is to be expected.
   *
   * @param source the source as it is written
   */
  static @Nullable ExpectedRevival of(
      Tables tables, Merge merge, FromItem source, TableShape shape, String live, String deleted) {
    var revival = new ExpectedRevival(tables, merge, source, shape, live, deleted);
    for (MergeOperation clause : merge.getOperations()) {
      if (clause instanceof MergeInsert insert) {
        Map<TableColumn, Expression> values = revival.values(insert);
        if (values == null) {
          return null;
        }
        revival.inserts.put(insert, values);
      }
    }
    for (UniqueKey one : shape.keys()) {
      Set<Expression> comparing = revival.on.comparing(one);
      if (!comparing.isEmpty()
          && revival.mayHoldParameters()
          && !revival.copy.numbersParameters()) {
        throw new Unchecked("a parameter of a MERGE that may bring a row back");
      }
      if (!one.exclusion()
          && one.predicate() == null
          && !comparing.isEmpty()
          && revival.areInserted(comparing)) {
        revival.key = comparing;
        return revival;
      }
    }
    return null;
  }

  /** Whether there may be one in a part that has to be written twice, or is compared. */
  private boolean mayHoldParameters() {
    return merge.getOnCondition().toString().contains("?")
        || inserts.keySet().stream().anyMatch(insert -> insert.toString().contains("?"));
  }

  /** What an INSERT gives to which column; null if that is not plain. */
  private @Nullable Map<TableColumn, Expression> values(MergeInsert insert) {
    List<TableColumn> columns = new ArrayList<>();
    if (insert.getColumns() == null) {
      shape.columns().stream().filter(TableColumn::visible).forEach(columns::add);
    } else {
      for (Column one : insert.getColumns()) {
        TableColumn column = one.getTable() == null ? on.column(one) : null;
        if (column == null || columns.contains(column)) {
          return null;
        }
        columns.add(column);
      }
    }
    List<Expression> values = List.copyOf(insert.getValues());
    boolean all = insert.getColumns() == null || values.size() == columns.size();
    if (!all || values.size() > columns.size()) {
      return null;
    }
    Map<TableColumn, Expression> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byColumn.put(columns.get(i), values.get(i));
    }
    return byColumn;
  }

  /** Whether every INSERT gives the columns of the key values, and each the same. */
  private boolean areInserted(Set<Expression> comparing) {
    for (Expression conjunct : comparing) {
      Set<String> values = new HashSet<>();
      for (Map<TableColumn, Expression> insert : inserts.values()) {
        Expression value = insert.get(on.compared(conjunct));
        if (value == null || value.toString().equalsIgnoreCase("DEFAULT")) {
          return false;
        }
        values.add(plain(value));
      }
      if (values.size() != 1) {
        return false;
      }
    }
    return !inserts.isEmpty();
  }

  /** An expression, in which a column of the source is the same with the source's name. */
  private String plain(Expression expression) {
    boolean column =
        expression instanceof Column one
            && (one.getTable() == null
                || fold(StandIn.without(one.getTable().getName())).equals(fold(source)));
    return column ? '"' + fold(((Column) expression).getColumnName()) : copy.numbered(expression);
  }

  private String fold(String written) {
    return WrittenName.fold(written, tables.names());
  }

  /** The condition of the MERGE, by which the deleted row is matched, too. */
  Expression condition() {
    List<String> same = new ArrayList<>();
    Map<TableColumn, Expression> values = inserts.values().iterator().next();
    for (Expression conjunct : on.conjuncts()) {
      Column own = on.own(conjunct);
      if (key.contains(conjunct) && own != null) {
        TableColumn column = on.column(own);
        Expression value = values.get(column);
        Expression other = KeyComparisons.other((EqualsTo) conjunct, own);
        if (column != null && value != null && !plain(value).equals(plain(other))) {
          same.add(
              "(%s OR %s = CAST(%s AS %s))".formatted(live, own, copy.of(value), column.type()));
        }
      }
    }
    Expression widened = widened(merge.getOnCondition());
    return same.isEmpty() ? widened : Conditions.and(widened, same);
  }

  @SuppressWarnings("unchecked") // a list of expressions takes an expression
  private Expression widened(Expression condition) {
    if (condition instanceof AndExpression and) {
      and.setLeftExpression(widened(and.getLeftExpression()));
      and.setRightExpression(widened(and.getRightExpression()));
      return and;
    }
    if (condition instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      ((List<Expression>) list).replaceAll(this::widened);
      return condition;
    }
    return key.contains(condition)
        ? condition
        : new SqlText.Value("(" + deleted + " OR (" + condition + "))");
  }

  /** The condition of a clause for matches, which is for live rows now. */
  Expression matched(@Nullable Expression condition) {
    return Conditions.and(condition, List.of(live));
  }

  /** The clause that does for the deleted row what an INSERT does where there is no match. */
  MergeOperation repeated(MergeInsert insert) {
    String condition =
        insert.getAndPredicate() == null ? "" : " AND (" + copy.of(insert.getAndPredicate()) + ")";
    Map<TableColumn, Expression> values = inserts.getOrDefault(insert, Map.of());
    StringJoiner set = new StringJoiner(", ");
    for (TableColumn column : shape.columns()) {
      if (column.origin() != Origin.COMPUTED) {
        Expression value = values.get(column);
        set.add(column.sql() + " = " + (value == null ? "DEFAULT" : copy.of(value)));
      }
    }
    return new SqlText.Clause(
        "WHEN MATCHED AND " + deleted + condition + " THEN UPDATE SET " + set);
  }
}
