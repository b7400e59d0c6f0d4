package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Correlation;
import org.softdelete.rewrite.text.Force;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.RowSecurity;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** The WHEN clauses of a MERGE, and the RETURNING behind them. Confined to one rewrite. */
final class MergeClauses {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final List<WhenClause> clauses;
  private final int whens;
  private final int behind;
  private final int to;

  /** Whether an INSERT fills columns that it does not name. */
  private boolean fills;

  /** Those that begin at token {@code whens} of the MERGE that ends before {@code to}. */
  MergeClauses(QueryReaders readers, ChangeTarget target, int whens, int to) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
    this.target = target;
    this.clauses = WhenClause.read(text, whens, to);
    this.whens = whens;
    this.behind = clauses.isEmpty() ? whens : clauses.get(clauses.size() - 1).end();
    this.to = to;
  }

  /**
   * The predicates that belong into the ON condition.
   *
   * @throws SQLException with SQLState {@code 0A000} if the clauses cannot all have their way
   */
  Predicates visibleRows(Scope scope) throws SQLException {
    Predicates predicates = new Predicates(text);
    ListedTable table = target.table();
    if (table == null) {
      return predicates;
    }
    Visibility visibility = target.visibility(scope);
    WhenClause delete = firstDelete();
    boolean hard = delete != null && target.forced(scope);
    if (hard) {
      HardDeletes.requireAllowed(text, table, target.name(), target.force(scope));
      requireOnlyDeletes();
    } else if (delete != null && visibility != Visibility.LIVE) {
      throw refuse(delete, "a MERGE that sees deleted rows cannot soft-delete them again");
    } else if (delete != null) {
      RowSecurity.requireSameRows(text, target.name(), table);
    }
    if (!hard || visibility == Visibility.DELETED) {
      predicates.add(table, target.qualifier(), target.name(), target.alias().name(), scope);
    }
    return predicates;
  }

  /** Reads what stands in the clauses. */
  void read(Scope scope) throws SQLException {
    MergedParents parents = new MergedParents(text, target);
    parents.check(clauses);
    fills = parents.fills();
    readers.expressions().read(whens, behind, scope);
  }

  /**
   * What brings a deleted row back that an INSERT would meet; null if there is no such thing.
   *
   * @param on the first token of the condition of the MERGE
   * @param source the first token of its source
   * @param statement the first token of the whole statement
   * @throws SQLException if the database cannot be asked
   */
  @Nullable MergeRevival revival(int on, int source, int statement, Scope scope)
      throws SQLException {
    ListedTable table = target.table();
    boolean inserts = clauses.stream().anyMatch(clause -> clause.inserts(text));
    if (table == null
        || !inserts
        || target.visibility(scope) != Visibility.LIVE
        || !tellsWhatItReturns()
        || (target.forced(scope) && firstDelete() != null)
        || table.rule().onConflict() == OnConflict.REJECT) {
      return null;
    }
    TableShape shape = text.tables().shapeOf(target.name());
    if (shape == null) {
      return null;
    }
    var copy = new StatementCopy(text, shape, source(source, on - 1), statement);
    MergeRevival revival = MergeRevival.of(text, target, table, shape, clauses, on, whens, copy);
    if (revival != null && fills) {
      throw target.mayNotRevive(
          text,
          whens,
          "whether the default of a column points to a deleted row is not looked at, so name that column");
    }
    return revival;
  }

  /**
   * Rewrites what they do, and what is returned.
   *
   * @param using the USING in front of the source
   * @param on the ON behind it
   */
  void rewrite(@Nullable MergeRevival revival, int using, int on, Scope scope) throws SQLException {
    for (WhenClause clause : clauses) {
      if (revival != null) {
        revival.write(clause);
      }
      if (target.table() != null) {
        rewrite(target.table(), clause, scope);
      }
    }
    readers.expressions().read(behind, to, scope);
    boolean real = target.forced(scope) && firstDelete() != null;
    if (returns() && target.table() != null && !real) {
      new ReturningMerged(text, target.table(), target, clauses, revival != null, behind, to)
          .read(using, on);
    }
  }

  /** Notes the rows that are soft-deleted and that others may point to. */
  void noteDeleted(int merge, int using, int on, Scope scope) throws SQLException {
    ListedTable table = target.table();
    WhenClause delete = firstDelete();
    if (delete == null) {
      return;
    }
    Force force = target.force(scope);
    HardDeletes.refuseCascade(text, delete.when(), force);
    if (table == null || force != Force.NONE) {
      HardDeletes.noteHolding(text, target, force);
    }
    if (force != Force.NONE) {
      return;
    }
    ParentTable parent = text.references().parent(target.name());
    if (table == null && parent != null && text.references().cascadesToListed(parent)) {
      throw refuse(delete, "keys lead from the target, which is not listed, to tables that are");
    }
    if (table != null) {
      new MergedKeys(text, target, table, clauses, using, on, whens).add(merge, scope);
    }
  }

  private boolean returns() {
    return behind < to && text.is(behind, Keyword.RETURNING);
  }

  /** Whether RETURNING can say of a row that comes back what it says of one that is new. */
  private boolean tellsWhatItReturns() {
    return text.dialect().changes().returnsOld()
        || IntStream.range(behind, to).noneMatch(i -> tokens.reads(i, "merge_action"));
  }

  /** The token of the name by which the source is visible; -1 if it is a join. */
  private int source(int from, int on) throws SQLException {
    boolean parenthesis = tokens.is(from, '(');
    int last = parenthesis ? text.close(from) : TableNameReader.read(text, from, on).last();
    Correlation alias = Correlation.read(text, last + 1, on);
    if (alias.end() != on || (parenthesis && alias.name() == null)) {
      return -1;
    }
    return alias.name() == null ? last : alias.token();
  }

  private void rewrite(ListedTable table, WhenClause clause, Scope scope) throws SQLException {
    if (clause.then() == clause.end()) {
      throw text.notUnderstood(clause.when(), "the THEN of this WHEN is missing");
    }
    int action = clause.then() + 1;
    boolean deletes = clause.action() == WhenClause.Action.DELETE;
    if (tokens.is(action, Keyword.DELETE) && !deletes) {
      throw text.notUnderstood(action + 1, "this is not expected behind the DELETE of a MERGE");
    }
    boolean hard = deletes && target.forced(scope);
    if (clause.match() == WhenClause.Match.NOT_MATCHED_BY_SOURCE) {
      Predicates visible = new Predicates(text);
      if (!hard || target.visibility(scope) == Visibility.DELETED) {
        visible.add(table, target.qualifier(), target.name(), target.alias().name(), scope);
      }
      visible.addToMatch(clause.condition(), clause.then());
    }
    if (deletes && !hard) {
      text.notes().delete(table, scope, action, text.dialect().events().mergesAlike());
      String update = "UPDATE SET " + target.assignments(table, text, true);
      text.edits().replace(tokens.start(action), tokens.end(action), update);
    }
  }

  private @Nullable WhenClause firstDelete() {
    return clauses.stream()
        .filter(clause -> clause.action() == WhenClause.Action.DELETE)
        .findFirst()
        .orElse(null);
  }

  /** A real delete reaches deleted rows; an UPDATE or INSERT beside it must not see them. */
  private void requireOnlyDeletes() throws Refusal {
    for (WhenClause clause : clauses) {
      if (clause.action() == WhenClause.Action.WRITE) {
        throw refuse(clause, "a forced MERGE may only delete");
      }
    }
  }

  private Refusal refuse(WhenClause place, String reason) {
    return Refusal.unsupported(
        text.sql(),
        tokens.start(place.when()),
        reason,
        "write the DELETE as a statement of its own, without RETURNING if it returns rows");
  }
}
