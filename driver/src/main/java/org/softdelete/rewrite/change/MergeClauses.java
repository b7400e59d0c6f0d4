package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads the WHEN clauses of a MERGE. Confined to one rewrite. */
final class MergeClauses {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;

  MergeClauses(QueryReaders readers, ChangeTarget target) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
    this.target = target;
  }

  /**
   * The first WHEN from token {@code from} on that begins a clause and is no part of a CASE; {@code
   * to} if there is none.
   */
  static int next(StatementText text, int from, int to) {
    int cases = 0;
    for (int i = from; i < to; i = text.next(i)) {
      if (text.is(i, Keyword.CASE)) {
        cases++;
      } else if (text.is(i, Keyword.END) && cases > 0) {
        cases--;
      } else if (cases == 0 && (text.is(i, Keyword.WHEN) || text.is(i, Keyword.RETURNING))) {
        return i;
      }
    }
    return to;
  }

  /**
   * The predicates that belong into the ON condition.
   *
   * @throws SQLException with SQLState {@code 0A000} if the clauses cannot all have their way
   */
  Predicates visibleRows(int whens, int to, Scope scope) throws SQLException {
    Predicates predicates = new Predicates(text);
    ListedTable table = target.table();
    if (table == null) {
      return predicates;
    }
    Visibility visibility = target.visibility(scope);
    int delete = delete(whens, to);
    boolean hard = delete < to && scope.forced();
    if (hard) {
      HardDeletes.requireAllowed(text, table, target.name());
      requireOnlyDeletes(whens, to);
    } else if (delete < to && visibility != Visibility.LIVE) {
      throw refuse(delete, "a MERGE that sees deleted rows cannot soft-delete them again");
    } else if (delete < to && returning(whens, to) < to) {
      throw refuse(delete, "a MERGE that soft-deletes returns other rows than one that deletes");
    }
    if (!hard || visibility == Visibility.DELETED) {
      predicates.add(table, target.qualifier(), target.folded(), target.alias().name(), scope);
    }
    return predicates;
  }

  /** Reads the clauses from the WHEN at token {@code whens} to before {@code to}. */
  void read(int whens, int to, Scope scope) throws SQLException {
    int when = whens;
    while (when < to) {
      int end = next(text, when + 1, to);
      readers.expressions().read(when, end, scope);
      if (target.table() != null && text.is(when, Keyword.WHEN)) {
        rewrite(target.table(), when, end, scope);
      }
      when = end;
    }
  }

  private void rewrite(ListedTable table, int when, int end, Scope scope) throws SQLException {
    int action = then(when, end) + 1;
    if (tokens.is(action, Keyword.DELETE) && !isDelete(end)) {
      throw text.notUnderstood(action + 1, "this is not expected behind the DELETE of a MERGE");
    }
    int source = when + 4;
    if (tokens.is(when + 1, Keyword.NOT)
        && tokens.is(when + 3, Keyword.BY)
        && tokens.is(source, Keyword.SOURCE)) {
      Predicates visible = new Predicates(text);
      boolean hard = scope.forced() && isDelete(end);
      if (!hard || target.visibility(scope) == Visibility.DELETED) {
        visible.add(table, target.qualifier(), target.folded(), target.alias().name(), scope);
      }
      visible.addToMatch(source + 1, action - 1);
    }
    if (isDelete(end) && !scope.forced()) {
      String update = "UPDATE SET " + target.assignments(table, text, true);
      text.edits().replace(tokens.start(end - 1), tokens.end(end - 1), update);
    }
  }

  private int then(int when, int end) {
    int i = when;
    int cases = 0;
    while (i < end && (cases > 0 || !text.is(i, Keyword.THEN))) {
      cases += text.is(i, Keyword.CASE) ? 1 : text.is(i, Keyword.END) ? -1 : 0;
      i = text.next(i);
    }
    return i;
  }

  private boolean isDelete(int end) {
    return tokens.is(end - 1, Keyword.DELETE) && tokens.is(end - 2, Keyword.THEN);
  }

  /** The first clause that deletes; {@code to} if none does. */
  private int delete(int whens, int to) {
    int when = whens;
    while (when < to) {
      int end = next(text, when + 1, to);
      if (isDelete(end)) {
        return when;
      }
      when = end;
    }
    return to;
  }

  private int returning(int whens, int to) {
    return text.find(whens, to, Keyword.RETURNING);
  }

  /** A real delete reaches deleted rows; an UPDATE or INSERT beside it must not see them. */
  private void requireOnlyDeletes(int whens, int to) throws Refusal {
    int when = whens;
    while (when < to) {
      int end = next(text, when + 1, to);
      boolean nothing = tokens.is(end - 1, Keyword.NOTHING) && tokens.is(end - 2, Keyword.DO);
      if (text.is(when, Keyword.WHEN) && !isDelete(end) && !nothing) {
        throw refuse(when, "a forced MERGE may only delete");
      }
      when = end;
    }
  }

  private Refusal refuse(int place, String reason) {
    return Refusal.unsupported(
        text.sql(),
        tokens.start(place),
        reason,
        "write the DELETE as a statement of its own, without RETURNING if it returns rows");
  }
}
