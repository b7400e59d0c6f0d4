package org.softdelete.rewrite.secondreading.expected;

import java.util.regex.Pattern;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.InsertConflictAction;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableRule;

/** Changes INSERT into what it has to become. Confined to one reading. */
public final class ExpectedInsert {

  private static final Pattern ROW_BEFORE =
      Pattern.compile("\\b(old|xmax)\\b", Pattern.CASE_INSENSITIVE);

  private final ExpectedQuery queries;
  private final Tables tables;

  ExpectedInsert(ExpectedQuery queries) {
    this.queries = queries;
    this.tables = queries.tables();
  }

  /** Changes a statement that is no upsert into a listed table. */
  void change(Insert insert, Held outer) {
    if (changeWhole(insert, outer)) {
      throw new Unchecked("an upsert behind WITH");
    }
  }

  /**
   * Changes the statement. What an upsert does to a row that is there is left out, as that is not
   * worked out; and so it is of an INSERT that takes over the keys of deleted rows.
   *
   * @return whether something is left out
   */
  boolean changeWhole(Insert insert, Held outer) {
    Held held = queries.with().change(insert.getWithItemsList(), outer);
    held = tables.hinted(insert.getOracleHint(), held);
    insert.setOracleHint(null);
    if (insert.getSelect() != null) {
      insert.setSelect(queries.change(insert.getSelect(), held));
    }
    queries.changeValues(insert.getSetUpdateSets(), held);
    changeConflict(insert.getConflictAction(), held);
    queries.changeItems(insert.getReturningClause(), held);
    changeParents(insert);
    boolean upsert = insert.getConflictAction() != null;
    Listed target = tables.target(insert.getTable());
    boolean listed =
        target != null && tables.rows().seen(insert.getTable(), target, held) != Visibility.ALL;
    if (listed && (insert.getDuplicateUpdateSets() != null || insert.isModifierIgnore())) {
      throw new Unchecked("an upsert of another kind");
    }
    boolean leavesOut = listed && (upsert || revives(target));
    if (leavesOut) {
      leaveOutConflict(insert);
    }
    return leavesOut;
  }

  /** Keeps its rows from pointing to deleted ones. */
  private void changeParents(Insert insert) {
    new ExpectedSource(tables, insert).change();
    InsertConflictAction action = insert.getConflictAction();
    if (action != null && action.getUpdateSets() != null) {
      String qualifier = tables.qualifier(insert.getTable());
      new ExpectedAssignments(
              new ExpectedKeys(tables, insert.getTable(), qualifier, false), action.getUpdateSets())
          .change(null, qualifier);
    }
    if (insert.getDuplicateUpdateSets() != null
        && !tables.parentKeys(insert.getTable()).isEmpty()) {
      throw new Unchecked("an upsert of another kind");
    }
  }

  private static boolean revives(@Nullable Listed target) {
    return target != null && target.rule().onInsert() == TableRule.OnInsert.REVIVE;
  }

  /** Takes out what an INSERT does where a row is there already, and what is told of that row. */
  public static void leaveOutConflict(Insert insert) {
    insert.setConflictTarget(null);
    insert.setConflictAction(null);
    if (insert.getReturningClause() != null
        && ROW_BEFORE.matcher(insert.getReturningClause().toString()).find()) {
      insert.setReturningClause(null);
    }
  }

  private void changeConflict(@Nullable InsertConflictAction action, Held held) {
    if (action != null) {
      queries.changeValues(action.getUpdateSets(), held);
      queries.change(action.getWhereExpression(), held);
    }
  }
}
