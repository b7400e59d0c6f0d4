package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;

/**
 * Reads UPDATE: hides deleted rows from it, or, where it sets the marker to its only live literal
 * and nothing else, lets it restore them. Confined to one rewrite.
 */
public final class UpdateReader {

  private final QueryReaders readers;
  private final StatementText text;

  public UpdateReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
  }

  /** Reads the statement from the {@code UPDATE} at token {@code update} to before {@code to}. */
  public void read(int update, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, update + 1));
    int set = text.find(update + 1, to, Keyword.SET);
    if (set == to) {
      throw text.notUnderstood(to, "an UPDATE without SET");
    }
    text.markUnderstood(update, update + 1);
    ChangeTarget target = ChangeTarget.read(text, update + 1, set, scope);
    if (target.end() != set) {
      throw text.notUnderstood(target.end(), "this is not expected behind the table of an UPDATE");
    }
    ChangeClauses clauses = ChangeClauses.find(text, Keyword.FROM, set + 1, to);
    readers.expressions().read(set, clauses.tables(), scope);
    Predicates predicates = new Predicates(text);
    ListedTable table = target.table();
    SetClause assigned = new SetClause(text, set + 1, clauses.tables());
    boolean restores = table != null && restores(table, target, assigned, scope);
    boolean seesDeleted = table != null && target.visibility(scope) != Visibility.LIVE;
    checkParents(target, assigned, restores, seesDeleted);
    boolean changesLive = false;
    if (table != null) {
      if (restores) {
        assigned.emptyEvent(table);
        predicates.add(table.deleted(target.qualifier()));
      } else {
        predicates.add(table, target.qualifier(), target.name(), target.alias().name(), scope);
        changesLive = target.visibility(scope) == Visibility.LIVE;
      }
    }
    clauses.readTables(readers, scope, predicates);
    RestoredKeys keys = restores ? RestoredKeys.of(text, target, assigned, clauses) : null;
    clauses.readCondition(readers, scope, predicates);
    if (keys != null) {
      keys.add(update, predicates, scope);
    }
    clauses.readRest(readers, scope);
    if (table != null && changesLive) {
      clauses.hideDeletedRow(text, table, target);
      text.notes().take(new TakenKey(target.folded(), null));
    }
  }

  /** Where rows are restored, those that they point to may come back with them: see there. */
  private void checkParents(
      ChangeTarget target, SetClause set, boolean restores, boolean seesDeleted)
      throws SQLException {
    ListedTable table = target.table();
    Assignment marker =
        table == null || restores || !seesDeleted ? null : set.reviving(table, target);
    UpdatedParents parents = new UpdatedParents(text, target, restores || marker != null);
    List<Assignment> assignments = set.assignments();
    parents.check(assignments);
    if (marker != null) {
      parents.checkRestored(assignments, marker);
    }
  }

  /** SEMANTICS §4, restore: by what is set, or by the hint. */
  private boolean restores(ListedTable table, ChangeTarget target, SetClause set, Scope scope)
      throws SQLException {
    boolean revives = set.revives(table, target);
    boolean alone =
        revives && !table.rule().live().allOthers() && set.setsOnlyColumnsOf(table, target);
    Integer hint = scope.restore();
    if (hint != null) {
      text.restores().use(hint);
      if (!revives) {
        throw text.restores().cannotRestore(hint);
      }
    }
    boolean seesDeleted = target.visibility(scope) != Visibility.LIVE;
    if (revives && !text.readsHints() && (alone || seesDeleted)) {
      throw Refusal.denied(
          text.sql(),
          text.tokens().start(target.name().first()),
          "softdelete.hints=off: SQL text cannot bring back deleted rows of "
              + target.name().qualifier(),
          "do it over a connection without softdelete.hints=off");
    }
    return alone || hint != null;
  }
}
