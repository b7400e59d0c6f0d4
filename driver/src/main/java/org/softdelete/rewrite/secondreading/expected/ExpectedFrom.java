package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * Changes FROM clauses: gives each listed table its predicate in WHERE, in the ON of the outer join
 * that supplies nulls for it, or in a join or query of its own (SEMANTICS §3). Confined to one
 * reading.
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
    if (first == null) {
      return;
    }
    query.setFromItem(change(first, query.getJoins(), held, where));
  }

  /** Changes a list of tables and what is joined to each; answers the new first one. */
  FromItem change(FromItem first, @Nullable List<Join> joins, Held held, List<String> where) {
    List<Join> all = joins == null ? List.of() : joins;
    ExpectedTables one = new ExpectedTables(tables, first, all);
    int next = nextComma(all, 0);
    FromItem changed = reference(one, first, all.subList(0, next), held, where);
    while (next < all.size()) {
      Join comma = all.get(next);
      int end = nextComma(all, next + 1);
      List<Join> joined = all.subList(next + 1, end);
      comma.setFromItem(reference(one, comma.getFromItem(), joined, held, where));
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

  /** Changes the source of a MERGE. */
  FromItem changeSource(FromItem source, Held held) {
    ExpectedTables one = new ExpectedTables(tables, source, List.of());
    return source instanceof Table table && !(source instanceof SqlText.Source)
        ? one.changeSource(table, held)
        : place(one, source, held, null);
  }

  private FromItem reference(
      ExpectedTables one,
      FromItem first,
      List<Join> joins,
      Held held,
      @Nullable List<String> above) {
    return place(one, JoinTree.of(first, joins), held, above);
  }

  /** Changes a tree of joins; answers its first table. */
  private FromItem place(
      ExpectedTables one, JoinTree tree, Held held, @Nullable List<String> above) {
    if (tree instanceof JoinTree.Leaf leaf) {
      FromItem changed = place(one, leaf.item(), held, above);
      if (leaf.join() != null) {
        leaf.join().setFromItem(changed);
      }
      return changed;
    }
    JoinTree.Node node = (JoinTree.Node) tree;
    Join join = node.join();
    List<String> on = node.condition() == null ? null : new ArrayList<>();
    List<String> inner = above == null ? on : above;
    List<String> left = join.isFull() ? null : join.isLeft() ? above : join.isRight() ? on : inner;
    List<String> right = join.isFull() ? null : join.isLeft() ? on : join.isRight() ? above : inner;
    FromItem first = place(one, node.left(), held, left);
    place(one, node.right(), held, right);
    if (node.condition() != null && on != null) {
      queries.change(node.condition(), held);
      node.putCondition(Conditions.and(node.condition(), on));
    }
    return first;
  }

  private FromItem place(
      ExpectedTables one, FromItem item, Held held, @Nullable List<String> above) {
    if (item instanceof SqlText.Source) {
      return item;
    }
    if (item instanceof Table table) {
      return one.change(table, held, above);
    }
    if (item instanceof ParenthesedFromItem inside) {
      boolean named = Tables.alias(inside) != null;
      List<Join> joins = inside.getJoins() == null ? List.of() : inside.getJoins();
      if (named && joins.isEmpty() && inside.getFromItem() instanceof Table) {
        throw new Unchecked("an alias behind a table in parentheses");
      }
      List<String> passed = named ? null : above;
      inside.setFromItem(reference(one, inside.getFromItem(), joins, held, passed));
      return inside;
    }
    if (item instanceof TableFunction call) {
      queries.change(call.getFunction(), held);
      return call;
    }
    if (item instanceof LateralSubSelect
        || item instanceof ParenthesedSelect
        || item instanceof Values) {
      queries.change((Select) item, held);
      return item;
    }
    throw new Unchecked("a table of another form");
  }
}
