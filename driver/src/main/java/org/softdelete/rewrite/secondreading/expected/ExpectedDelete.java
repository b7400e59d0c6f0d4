package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.WithItem;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/** Works out the UPDATE that a DELETE has to become. Confined to one reading. */
final class ExpectedDelete {

  private final ExpectedQuery queries;
  private final Tables tables;
  private final boolean inside;

  /**
   * @param inside whether it is a member of a WITH list
   */
  ExpectedDelete(ExpectedQuery queries, boolean inside) {
    this.queries = queries;
    this.tables = queries.tables();
    this.inside = inside;
  }

  /** What takes the place of a DELETE. */
  Statement change(Delete delete, Held outer) {
    Held held = queries.with().change(delete.getWithItemsList(), outer);
    held = tables.hinted(delete.getOracleHint(), held);
    delete.setOracleHint(null);
    boolean others =
        delete.getUsingFromItemList() != null && !delete.getUsingFromItemList().isEmpty();
    boolean several = delete.getTables() != null && !delete.getTables().isEmpty();
    if (others || several || (delete.getJoins() != null && !delete.getJoins().isEmpty())) {
      throw new Unchecked("a DELETE with joins");
    }
    Listed listed = tables.target(delete.getTable());
    boolean soft = listed != null && !tables.rows().forced(delete.getTable(), listed, held);
    List<String> where = new ArrayList<>();
    if (listed != null) {
      where.addAll(tables.rows().deletedBy(delete.getTable(), listed, held));
    }
    boolean counted = !inside && delete.getReturningClause() == null;
    boolean real = tables.rows().forced(delete.getTable(), listed, held);
    String locked =
        counted || real || StandIn.isCursor(delete.getWhere())
            ? null
            : tables.locked().deleted(delete.getTable(), soft);
    if (locked != null) {
      where.add(locked);
    }
    changeInside(delete, held, where);
    if (listed == null || !soft) {
      return delete;
    }
    if (StandIn.isCursor(delete.getWhere())) {
      delete.setWhere(Conditions.positioned(delete.getWhere(), delete.getTable(), listed, tables));
    }
    return new SqlText.Whole(update(delete, listed));
  }

  private void changeInside(Delete delete, Held held, List<String> where) {
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
    StringBuilder text = new StringBuilder();
    appendWith(delete.getWithItemsList(), text);
    text.append("UPDATE ").append(delete.getTable()).append(" SET ");
    text.append(tables.deletes().assignments(delete.getTable(), listed, false));
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
      text.append(
          new ExpectedReturning(tables, delete.getTable(), List.of(), false)
              .ofDelete(delete.getReturningClause()));
    }
    return text.toString();
  }

  private static void appendWith(List<WithItem<?>> items, StringBuilder text) {
    if (items != null && !items.isEmpty()) {
      text.append("WITH ").append(PlainSelect.getStringList(items)).append(' ');
    }
  }
}
