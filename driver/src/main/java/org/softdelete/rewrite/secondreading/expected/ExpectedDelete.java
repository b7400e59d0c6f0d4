package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.WithItem;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Works out the UPDATE that a DELETE has to become. Confined to one reading. */
final class ExpectedDelete {

  private final ExpectedQuery queries;
  private final Tables tables;

  ExpectedDelete(ExpectedQuery queries) {
    this.queries = queries;
    this.tables = queries.tables();
  }

  /** What takes the place of a DELETE. */
  Statement change(Delete delete, Held outer) {
    Held held = queries.with().change(delete.getWithItemsList(), outer);
    held = tables.hinted(delete.getOracleHint(), held);
    delete.setOracleHint(null);
    boolean several = delete.getTables() != null && !delete.getTables().isEmpty();
    if (several || (delete.getJoins() != null && !delete.getJoins().isEmpty())) {
      throw new Unchecked("a DELETE with joins");
    }
    Listed listed = tables.target(delete.getTable());
    boolean soft = listed != null && !held.forced();
    List<String> where = new ArrayList<>();
    if (listed != null) {
      String qualifier = Tables.qualifier(delete.getTable(), listed);
      if (seen(delete, listed, held) == Visibility.DELETED) {
        where.add(listed.deleted(qualifier, tables.dialect().phrases()));
      }
      if (soft) {
        where.add(listed.live(qualifier));
      }
    }
    changeInside(delete, held, where);
    if (listed == null || !soft) {
      return delete;
    }
    return new SqlText.Whole(update(delete, listed));
  }

  private Visibility seen(Delete delete, Listed listed, Held held) {
    // Asked for what it refuses to tell beside a synonym.
    tables.predicate(delete.getTable(), listed, held, "");
    String alias = Tables.alias(delete.getTable());
    return held.of(
        tables.folded(delete.getTable()),
        alias == null ? null : WrittenName.fold(alias, tables.names()));
  }

  private void changeInside(Delete delete, Held held, List<String> where) {
    List<FromItem> using = delete.getUsingFromItemList();
    if (using != null) {
      using = new ArrayList<>(using);
      using.replaceAll(item -> queries.from().reference(item, List.of(), held, where));
      delete.setUsingFromItemList(using);
    }
    queries.change(delete.getWhere(), held);
    queries.changeOrder(delete.getOrderByElements(), held);
    if (delete.getLimit() != null) {
      queries.change(delete.getLimit().getRowCount(), held);
    }
    queries.changeItems(delete.getReturningClause(), held);
    if (!StandIn.isCursor(delete.getWhere())) {
      delete.setWhere(Conditions.and(delete.getWhere(), where));
    }
  }

  private String update(Delete delete, Listed listed) {
    List<FromItem> using = delete.getUsingFromItemList();
    boolean besideOthers = using != null && !using.isEmpty();
    StringBuilder text = new StringBuilder();
    appendWith(delete.getWithItemsList(), text);
    text.append("UPDATE ").append(delete.getTable()).append(" SET ");
    text.append(tables.assignments(delete.getTable(), listed, besideOthers));
    if (besideOthers) {
      text.append(" FROM ").append(PlainSelect.getStringList(using));
    }
    if (delete.getWhere() != null) {
      text.append(" WHERE ").append(delete.getWhere());
    }
    if (delete.getOrderByElements() != null) {
      text.append(PlainSelect.orderByToString(delete.getOrderByElements()));
    }
    if (delete.getLimit() != null) {
      text.append(delete.getLimit());
    }
    if (delete.getReturningClause() != null) {
      text.append(new ExpectedReturning(tables).change(delete, listed));
    }
    return text.toString();
  }

  private static void appendWith(List<WithItem<?>> items, StringBuilder text) {
    if (items != null && !items.isEmpty()) {
      text.append("WITH ").append(PlainSelect.getStringList(items)).append(' ');
    }
  }
}
