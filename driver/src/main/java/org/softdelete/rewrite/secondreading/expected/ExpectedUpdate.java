package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenLiteral;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.TableRule;

/** Changes UPDATE into what it has to become. Confined to one reading. */
final class ExpectedUpdate {

  private final ExpectedQuery queries;
  private final Tables tables;
  private final boolean inside;

  /**
   * @param inside whether it is a member of a WITH list
   */
  ExpectedUpdate(ExpectedQuery queries, boolean inside) {
    this.queries = queries;
    this.tables = queries.tables();
    this.inside = inside;
  }

  /** Changes the statement. */
  void change(Update update, Held outer) {
    Held held = queries.with().change(update.getWithItemsList(), outer);
    held = tables.hinted(update.getOracleHint(), held);
    update.setOracleHint(null);
    if (update.getStartJoins() != null && !update.getStartJoins().isEmpty()) {
      throw new Unchecked("an UPDATE of several tables");
    }
    Listed listed = tables.target(update.getTable());
    boolean deletes = deletes(update);
    List<String> where = new ArrayList<>();
    if (listed != null && deletes) {
      where.addAll(tables.rows().deletedBy(update.getTable(), listed, held));
    } else if (listed != null) {
      where.addAll(changed(update, listed, held));
    }
    queries.changeValues(update.getUpdateSets(), held);
    if (update.getFromItem() != null) {
      update.setFromItem(
          queries.from().change(update.getFromItem(), update.getJoins(), held, where));
    }
    String locked = locked(update, listed, deletes, held);
    if (locked != null) {
      where.add(locked);
    }
    queries.change(update.getWhere(), held);
    queries.changeOrder(update.getOrderByElements(), held);
    queries.changeItems(update.getReturningClause(), held);
    if (!StandIn.isCursor(update.getWhere())) {
      update.setWhere(Conditions.and(update.getWhere(), where));
    } else if (listed != null && changesLive(update, listed, held)) {
      update.setWhere(Conditions.positioned(update.getWhere(), update.getTable(), listed, tables));
    }
    if (listed != null && !deletes && restores(update, listed.rule(), held)) {
      emptyEvent(update, listed.rule());
    }
    if (listed != null && deletes && !tables.rows().forced(update.getTable(), listed, held)) {
      putAssignments(update, listed);
    } else if (!deletes) {
      changeParents(update, listed, held);
    }
  }

  /**
   * What keeps a restore, or a DELETE for which it stands in, from rows that are not locked; null
   * if nothing does.
   */
  private @Nullable String locked(
      Update update, @Nullable Listed listed, boolean deletes, Held held) {
    boolean counted = !inside && update.getReturningClause() == null;
    if (counted || StandIn.isCursor(update.getWhere())) {
      return null;
    }
    if (deletes) {
      return tables.rows().forced(update.getTable(), listed, held)
          ? null
          : tables.locked().deleted(update.getTable(), listed != null);
    }
    return listed != null && restores(update, listed.rule(), held)
        ? tables.locked().restored(update.getTable(), listed)
        : null;
  }

  /** Keeps the rows from pointing to deleted ones. */
  private void changeParents(Update update, @Nullable Listed listed, Held held) {
    String qualifier = tables.qualifier(update.getTable());
    boolean restores = listed != null && restores(update, listed.rule(), held);
    // What restored rows point to is looked at behind the statement.
    boolean revives =
        listed != null
            && !restores
            && tables.rows().seen(update.getTable(), listed, held) != Visibility.LIVE
            && revives(update, listed.rule());
    String marker =
        revives ? WrittenName.fold(listed.rule().column().toSql(), tables.names()) : null;
    new ExpectedAssignments(
            new ExpectedKeys(tables, update.getTable(), qualifier, restores || revives),
            update.getUpdateSets())
        .change(marker, qualifier);
  }

  private boolean revives(Update update, TableRule rule) {
    String marker = WrittenName.fold(rule.column().toSql(), tables.names());
    return update.getUpdateSets().stream()
        .filter(set -> set.getColumns().size() == set.getValues().size())
        .anyMatch(
            set ->
                IntStream.range(0, set.getColumns().size())
                    .anyMatch(
                        i ->
                            marker.equals(column(set.getColumns().get(i), update))
                                && WrittenLiteral.isLive(set.getValues().get(i), rule.live())));
  }

  /** Whether it stands in for a DELETE with further tables. */
  private static boolean deletes(Update update) {
    List<Column> columns = update.getUpdateSets().get(0).getColumns();
    return !columns.isEmpty() && StandIn.deletes(columns.get(0).getColumnName());
  }

  /** Puts what a soft delete sets in the place of what stands in for it. */
  private void putAssignments(Update update, Listed listed) {
    String marker = listed.rule().column().toSql();
    String all = tables.deletes().assignments(update.getTable(), listed, true);
    Expression values = new SqlText.Value(all.substring(marker.length() + " = ".length()));
    update.setUpdateSets(List.of(new UpdateSet(new Column(marker), values)));
    if (update.getReturningClause() != null) {
      update.setReturningClause(
          new ExpectedReturning(tables, update.getTable(), others(update), joins(update))
              .ofDelete(update.getReturningClause()));
    }
  }

  /** The tables beside the changed one. */
  private static List<FromItem> others(Update update) {
    List<FromItem> others = new ArrayList<>();
    others.add(update.getFromItem());
    if (update.getJoins() != null) {
      update.getJoins().forEach(join -> others.add(join.getFromItem()));
    }
    return others;
  }

  /** Whether they are joined in another way than by commas. */
  private static boolean joins(Update update) {
    return update.getJoins() != null && !update.getJoins().stream().allMatch(Join::isSimple);
  }

  private boolean changesLive(Update update, Listed listed, Held held) {
    return !restores(update, listed.rule(), held)
        && tables.rows().seen(update.getTable(), listed, held) == Visibility.LIVE;
  }

  private List<String> changed(Update update, Listed listed, Held held) {
    String qualifier = Tables.qualifier(update.getTable(), listed);
    String predicate =
        restores(update, listed.rule(), held)
            ? listed.deleted(qualifier, tables.dialect().phrases())
            : tables.rows().predicate(update.getTable(), listed, held, qualifier);
    return predicate == null ? List.of() : List.of(predicate);
  }

  /** SEMANTICS §4, restore: by what is set, or by the hint. */
  private boolean restores(Update update, TableRule rule, Held held) {
    Set<String> own = tables.deletes().columnsSetBy(rule);
    String marker = WrittenName.fold(rule.column().toSql(), tables.names());
    boolean revives = false;
    boolean alone = !rule.live().allOthers();
    for (UpdateSet one : update.getUpdateSets()) {
      boolean pairs = one.getColumns().size() == one.getValues().size();
      for (int i = 0; i < one.getColumns().size(); i++) {
        String name = column(one.getColumns().get(i), update);
        alone &= pairs && name != null && own.contains(name);
        revives |=
            pairs
                && marker.equals(name)
                && WrittenLiteral.isLive(one.getValues().get(i), rule.live());
      }
    }
    return held.restore() || (revives && alone);
  }

  /** A row that comes back was not deleted by anybody. */
  private void emptyEvent(Update update, TableRule rule) {
    Set<String> named = new HashSet<>();
    for (UpdateSet one : update.getUpdateSets()) {
      one.getColumns()
          .forEach(column -> named.add(WrittenName.fold(column.getColumnName(), tables.names())));
    }
    for (Identifier column : rule.event().columns()) {
      if (!named.contains(WrittenName.fold(column.toSql(), tables.names()))) {
        update.getUpdateSets().add(new UpdateSet(new Column(column.toSql()), new NullValue()));
      }
    }
  }

  /** The column that is set; null if it is a field of one. */
  private @Nullable String column(Column column, Update update) {
    if (column.getTable() != null && column.getTable().getName() != null) {
      String visible = tables.visibleName(update.getTable());
      boolean ofTarget =
          tables.dialect().changes().qualifiesAssigned()
              && WrittenName.fold(column.getTable().getName(), tables.names()).equals(visible);
      if (!ofTarget) {
        return null;
      }
    }
    return WrittenName.fold(column.getColumnName(), tables.names());
  }
}
