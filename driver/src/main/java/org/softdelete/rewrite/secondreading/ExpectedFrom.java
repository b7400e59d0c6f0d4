package org.softdelete.rewrite.secondreading;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/**
 * Changes FROM clauses: gives each listed table its predicate in WHERE, in the ON of the outer join
 * that supplies nulls for it, or in a query of its own (SEMANTICS §3). Confined to one reading.
 */
final class ExpectedFrom {

  private final Tables tables;
  private final ExpectedQuery queries;

  ExpectedFrom(Tables tables, ExpectedQuery queries) {
    this.tables = tables;
    this.queries = queries;
  }

  /** Changes the tables of a query; what belongs into its WHERE is added to {@code where}. */
  void change(PlainSelect query, Held held, List<String> where) {
    FromItem first = query.getFromItem();
    FromItem changed = change(first, query.getJoins(), held, where);
    if (changed != first && query.isUsingOnly()) {
      query.setUsingOnly(false);
      changed = new SqlText.Source(changed.toString().replaceFirst("FROM ", "FROM ONLY "));
    }
    query.setFromItem(changed);
  }

  /** Changes a list of tables and what is joined to each; answers the new first one. */
  FromItem change(@Nullable FromItem first, @Nullable List<Join> joins, Held held, List<String> where) {
    List<Join> all = joins == null ? List.of() : joins;
    int next = nextComma(all, 0);
    FromItem changed = reference(first, all.subList(0, next), held, where);
    while (next < all.size()) {
      Join comma = all.get(next);
      int end = nextComma(all, next + 1);
      comma.setFromItem(reference(comma.getFromItem(), all.subList(next + 1, end), held, where));
      next = end;
    }
    return changed;
  }

  private static int nextComma(List<Join> joins, int from) {
    int i = from;
    while (i < joins.size() && !joins.get(i).isSimple()) {
      i++;
    }
    return i;
  }

  /**
   * Changes a table and what is joined to it, from the last join to the first: what is above a join
   * decides where the predicates of its left side go.
   *
   * @param above takes predicates; null if nothing can
   */
  FromItem reference(
      FromItem first, List<Join> joins, Held held, @Nullable List<String> above) {
    int count = joins.size();
    List<@Nullable List<String>> ons = new ArrayList<>();
    List<@Nullable List<String>> rights = new ArrayList<>();
    List<String> left = above;
    for (int i = count - 1; i >= 0; i--) {
      Join join = joins.get(i);
      List<String> on = hasCondition(join) ? new ArrayList<>() : null;
      List<String> inner = left == null ? on : left;
      List<String> right = inner;
      if (join.isFull()) {
        right = null;
        left = null;
      } else if (join.isLeft()) {
        right = on;
      } else if (join.isRight()) {
        right = left;
        left = on;
      } else {
        left = inner;
      }
      ons.add(0, on);
      rights.add(0, right);
    }
    FromItem changed = place(first, held, left);
    for (int i = 0; i < count; i++) {
      Join join = joins.get(i);
      join.setFromItem(place(join.getFromItem(), held, rights.get(i)));
      List<String> on = ons.get(i);
      if (on != null) {
        Expression condition = join.getOnExpressions().iterator().next();
        queries.change(condition, held);
        join.setOnExpressions(List.of(Conditions.and(condition, on)));
      }
    }
    return changed;
  }

  private static boolean hasCondition(Join join) {
    int conditions = join.getOnExpressions().size();
    boolean using = !join.getUsingColumns().isEmpty();
    boolean plain = conditions + (using ? 1 : 0) == (join.isCross() || join.isNatural() ? 0 : 1);
    if (!plain || join.isApply() || join.isSemi() || join.isStraight() || join.isWindowJoin()) {
      throw new Unchecked("a join of another form");
    }
    return conditions == 1;
  }

  private FromItem place(FromItem item, Held held, @Nullable List<String> above) {
    if (item instanceof SqlText.Source) {
      return item;
    }
    if (item instanceof Table table) {
      return place(table, held, above);
    }
    if (item instanceof ParenthesedFromItem inside) {
      boolean named = Tables.alias(inside) != null;
      List<Join> joins = inside.getJoins() == null ? List.of() : inside.getJoins();
      if (named && joins.isEmpty()) {
        throw new Unchecked("an alias behind a table in parentheses");
      }
      inside.setFromItem(reference(inside.getFromItem(), joins, held, named ? null : above));
      return inside;
    }
    if (item instanceof TableFunction call) {
      queries.change(call.getFunction(), held);
      return call;
    }
    if (item instanceof LateralSubSelect || item instanceof ParenthesedSelect || item instanceof Values) {
      queries.change((Select) item, held);
      return item;
    }
    throw new Unchecked("a table of another form");
  }

  private FromItem place(Table table, Held held, @Nullable List<String> above) {
    Listed listed = tables.source(table, held);
    if (listed == null) {
      return table;
    }
    boolean renames = table.getAlias() != null && table.getAlias().getAliasColumns() != null;
    if (above != null && !renames) {
      String predicate = tables.predicate(table, listed, held, Tables.qualifier(table, listed));
      if (predicate != null) {
        above.add(predicate);
      }
      return table;
    }
    String predicate = tables.predicate(table, listed, held, Tables.ownName(table, listed));
    if (predicate == null) {
      return table;
    }
    if (table.getSampleClause() != null) {
      throw new Unchecked("a sample that becomes a query");
    }
    String behind = listed.behind();
    String name = behind == null ? table.getName() : behind;
    String alias = table.getAlias() == null ? " AS " + name : table.getAlias().toString();
    return new SqlText.Source(
        "(SELECT * FROM " + table.getFullyQualifiedName() + " WHERE " + predicate + ")" + alias);
  }

  /** {@code TABLE t} as a query. */
  Select table(TableStatement query, Held held) {
    Listed listed = tables.source(query.getTable(), held);
    String qualifier = listed == null ? "" : Tables.ownName(query.getTable(), listed);
    String predicate =
        listed == null ? null : tables.predicate(query.getTable(), listed, held, qualifier);
    if (predicate == null) {
      return query;
    }
    String rest = query.toString().substring(("TABLE " + query.getTable().getName()).length());
    return new SqlText.Query(
        "SELECT * FROM " + query.getTable().getFullyQualifiedName() + " WHERE " + predicate + rest);
  }
}
