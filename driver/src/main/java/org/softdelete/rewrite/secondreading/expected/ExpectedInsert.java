package org.softdelete.rewrite.secondreading.expected;

import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.InsertConflictAction;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/** Changes INSERT into what it has to become. Confined to one reading. */
public final class ExpectedInsert {

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
   * worked out.
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
    if (insert.getSetUpdateSets() != null) {
      for (UpdateSet one : insert.getSetUpdateSets()) {
        queries.change(one.getValues(), held);
      }
    }
    changeConflict(insert.getConflictAction(), held);
    queries.changeItems(insert.getReturningClause(), held);
    boolean upsert = insert.getConflictAction() != null;
    boolean listed = tables.target(insert.getTable()) != null && !seesAll(insert, held);
    if (listed && (insert.getDuplicateUpdateSets() != null || insert.isModifierIgnore())) {
      throw new Unchecked("an upsert of another kind");
    }
    if (upsert && listed) {
      leaveOutConflict(insert);
    }
    return upsert && listed;
  }

  /** Takes out what an INSERT does where a row is there already. */
  public static void leaveOutConflict(Insert insert) {
    insert.setConflictTarget(null);
    insert.setConflictAction(null);
  }

  private void changeConflict(@Nullable InsertConflictAction action, Held held) {
    if (action != null && action.getUpdateSets() != null) {
      for (UpdateSet one : action.getUpdateSets()) {
        queries.change(one.getValues(), held);
      }
      queries.change(action.getWhereExpression(), held);
    }
  }

  private boolean seesAll(Insert insert, Held held) {
    String name = tables.folded(insert.getTable());
    String alias = Tables.alias(insert.getTable());
    return held.of(name, alias == null ? null : WrittenName.fold(alias, tables.names()))
        == Visibility.ALL;
  }
}
