package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * One {@code WHEN [NOT] MATCHED [BY SOURCE | BY TARGET] [AND condition] THEN action} of a MERGE
 * (ISO/IEC 9075-2, 14.12; PostgreSQL manual: MERGE). Immutable.
 *
 * @param when the {@code WHEN}
 * @param match which rows it is for
 * @param condition the {@code AND}; {@code then} if there is none
 * @param then the {@code THEN}; {@code end} if it is missing
 * @param action what it does with them
 * @param end the token behind the clause
 */
record WhenClause(int when, Match match, int condition, int then, Action action, int end) {

  /** Which rows a clause is for. */
  enum Match {
    MATCHED,
    NOT_MATCHED,
    NOT_MATCHED_BY_SOURCE
  }

  /** What a clause does. */
  enum Action {
    DELETE,
    /** {@code DO NOTHING}. */
    NOTHING,
    /** {@code UPDATE} or {@code INSERT}. */
    WRITE
  }

  /** Whether it inserts. */
  boolean inserts(StatementText text) {
    return match == Match.NOT_MATCHED && text.tokens().is(then + 1, Keyword.INSERT);
  }

  /** The clauses from the WHEN at token {@code whens} to before {@code to}, in their order. */
  static List<WhenClause> read(StatementText text, int whens, int to) {
    List<WhenClause> clauses = new ArrayList<>();
    int when = whens;
    while (when < to && text.is(when, Keyword.WHEN)) {
      int end = next(text, when + 1, to);
      clauses.add(one(text, when, end));
      when = end;
    }
    return clauses;
  }

  /**
   * The first WHEN from token {@code from} on that begins a clause and is no part of a CASE, or the
   * RETURNING behind the clauses; {@code to} if there is neither.
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

  /** Whether it deletes rows. */
  boolean deletes() {
    return action == Action.DELETE;
  }

  /** Whether it updates rows, and sets a column of this name, folded. */
  boolean assigns(StatementText text, String column) {
    int set = text.find(then, end, Keyword.SET);
    return text.tokens().is(then + 1, Keyword.UPDATE)
        && new SetClause(text, set + 1, end).names(column);
  }

  private static WhenClause one(StatementText text, int when, int end) {
    Tokens tokens = text.tokens();
    boolean not = tokens.is(when + 1, Keyword.NOT);
    boolean by = not && tokens.is(when + 3, Keyword.BY);
    boolean bySource = by && tokens.is(when + 4, Keyword.SOURCE);
    Match match = bySource ? Match.NOT_MATCHED_BY_SOURCE : not ? Match.NOT_MATCHED : Match.MATCHED;
    int condition = when + (by ? 5 : not ? 3 : 2);
    return new WhenClause(when, match, condition, then(text, when, end), action(tokens, end), end);
  }

  private static int then(StatementText text, int when, int end) {
    int i = when;
    int cases = 0;
    while (i < end && (cases > 0 || !text.is(i, Keyword.THEN))) {
      cases += text.is(i, Keyword.CASE) ? 1 : text.is(i, Keyword.END) ? -1 : 0;
      i = text.next(i);
    }
    return i;
  }

  private static Action action(Tokens tokens, int end) {
    if (tokens.is(end - 1, Keyword.DELETE) && tokens.is(end - 2, Keyword.THEN)) {
      return Action.DELETE;
    }
    boolean nothing = tokens.is(end - 1, Keyword.NOTHING) && tokens.is(end - 2, Keyword.DO);
    return nothing ? Action.NOTHING : Action.WRITE;
  }
}
