package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rules.Assignment;
import org.softdelete.rules.TableRule;

/** Changes UPDATE into what it has to become. Confined to one reading. */
final class ExpectedUpdate {

  private final ExpectedQuery queries;
  private final Tables tables;

  ExpectedUpdate(ExpectedQuery queries) {
    this.queries = queries;
    this.tables = queries.tables();
  }

  /** Changes the statement. */
  void change(Update update, Held outer) {
    Held held = queries.with().change(update.getWithItemsList(), outer);
    held = tables.hinted(update.getOracleHint(), held);
    update.setOracleHint(null);
    if (update.getStartJoins() != null && !update.getStartJoins().isEmpty()) {
      throw new Unchecked("an UPDATE of several tables");
    }
    List<String> where = new ArrayList<>();
    Listed listed = tables.target(update.getTable());
    if (listed != null) {
      String qualifier = Tables.qualifier(update.getTable(), listed);
      String predicate =
          restores(update, listed.rule(), held)
              ? listed.deleted(qualifier, tables.dialect().phrases())
              : tables.predicate(update.getTable(), listed, held, qualifier);
      if (predicate != null) {
        where.add(predicate);
      }
    }
    for (UpdateSet one : update.getUpdateSets()) {
      queries.change(one.getValues(), held);
    }
    if (update.getFromItem() != null) {
      update.setFromItem(
          queries.from().change(update.getFromItem(), update.getJoins(), held, where));
    }
    queries.change(update.getWhere(), held);
    queries.changeOrder(update.getOrderByElements(), held);
    queries.changeItems(update.getReturningClause(), held);
    if (!StandIn.isCursor(update.getWhere())) {
      update.setWhere(Conditions.and(update.getWhere(), where));
    }
  }

  /** SEMANTICS §4, restore: by what is set, or by the hint. */
  private boolean restores(Update update, TableRule rule, Held held) {
    Set<String> own = new HashSet<>();
    String marker = WrittenName.fold(rule.column().toSql(), tables.names());
    own.add(marker);
    for (Assignment also : rule.alsoSet()) {
      own.add(WrittenName.fold(also.column().toSql(), tables.names()));
    }
    boolean revives = false;
    boolean alone = true;
    for (UpdateSet one : update.getUpdateSets()) {
      boolean pairs = one.getColumns().size() == one.getValues().size();
      for (int i = 0; i < one.getColumns().size(); i++) {
        String name = column(one.getColumns().get(i), update);
        alone &= pairs && name != null && own.contains(name);
        revives |= pairs && marker.equals(name) && isLive(one.getValues().get(i), rule);
      }
    }
    return held.restore() || (revives && alone);
  }

  /** The column that is set; null if it is a field of one. */
  private @Nullable String column(Column column, Update update) {
    if (column.getTable() != null && column.getTable().getName() != null) {
      String alias = Tables.alias(update.getTable());
      String visible =
          alias == null
              ? tables.folded(update.getTable())
              : WrittenName.fold(alias, tables.names());
      boolean ofTarget =
          tables.dialect().changes().qualifiesAssigned()
              && WrittenName.fold(column.getTable().getName(), tables.names()).equals(visible);
      if (!ofTarget) {
        return null;
      }
    }
    return WrittenName.fold(column.getColumnName(), tables.names());
  }

  /** Whether a value is the live literal, perhaps with its type in front. */
  private static boolean isLive(Expression value, TableRule rule) {
    String text = value.toString();
    String live = rule.live().sql();
    if (!live.startsWith("'")) {
      return text.equalsIgnoreCase(live);
    }
    String type = text.endsWith(live) ? text.substring(0, text.length() - live.length()) : "?";
    return type.toUpperCase(Locale.ROOT).chars().allMatch(c -> c == ' ' || (c >= 'A' && c <= 'Z'));
  }
}
