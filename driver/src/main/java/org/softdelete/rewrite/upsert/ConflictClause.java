package org.softdelete.rewrite.upsert;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * {@code ON CONFLICT [target] DO NOTHING | DO UPDATE SET …} (PostgreSQL manual: INSERT, ON CONFLICT
 * Clause). Immutable.
 *
 * @param on the {@code ON}
 * @param target the token behind {@code CONFLICT}: a parenthesis, or the {@code ON} of {@code ON
 *     CONSTRAINT}; {@code does} if there is no target
 * @param where the WHERE of the target; {@code does} if there is none
 * @param does the {@code DO}
 * @param condition the WHERE of DO UPDATE; {@code end} if there is none
 * @param end the token behind the clause
 * @param statementEnd the token behind the INSERT, RETURNING included
 */
record ConflictClause(
    StatementText text,
    int on,
    int target,
    int where,
    int does,
    int condition,
    int end,
    int statementEnd) {

  /** Reads the clause from the {@code ON} at token {@code on} to before {@code end}. */
  static ConflictClause read(StatementText text, int on, int end, int statementEnd) throws Refusal {
    ConflictClause clause = of(text, on, end, statementEnd);
    int action = clause.does() + 1;
    Tokens tokens = text.tokens();
    boolean updates = tokens.is(action, Keyword.UPDATE) && tokens.is(action + 1, Keyword.SET);
    if (!updates && !(clause.doesNothing() && action + 1 == end)) {
      throw text.notUnderstood(Math.min(action, end), "NOTHING or UPDATE SET is expected here");
    }
    return clause;
  }

  /** The same, whatever it does. */
  static ConflictClause of(StatementText text, int on, int end, int statementEnd) {
    int target = on + 2;
    int does = text.find(target, end, Keyword.DO);
    int where = text.find(target, does, Keyword.WHERE);
    int condition = text.find(does, end, Keyword.WHERE);
    return new ConflictClause(text, on, target, where, does, condition, end, statementEnd);
  }

  /** Whether it is {@code DO NOTHING}. */
  boolean doesNothing() {
    return text.tokens().is(does + 1, Keyword.NOTHING);
  }

  /** Whether it names what rows are not to have in common. */
  boolean hasTarget() {
    return target < does;
  }

  /** Whether it names a constraint. */
  boolean namesConstraint() {
    return text.tokens().is(target, Keyword.ON);
  }

  /** The constraint that it names, folded. */
  String constraint() {
    return text.fold(target + 2);
  }

  /**
   * The columns that it names, folded, whatever order or equality of each it names; empty if there
   * is an expression among them.
   */
  List<String> columns() {
    Tokens tokens = text.tokens();
    List<String> columns = new ArrayList<>();
    int close = tokens.is(target, '(') ? text.close(target) : target;
    for (int i = target + 1; i < close; i = behindElement(i, close)) {
      boolean parenthesis = tokens.is(i, '(') && text.close(i) == i + 2;
      int name = parenthesis ? i + 1 : i;
      int behind = parenthesis ? i + 3 : i + 1;
      boolean plain = tokens.is(behind, ',') || behind == close || tokens.isName(behind);
      if (!tokens.isName(name) || !plain) {
        return List.of();
      }
      columns.add(text.fold(name));
    }
    return columns;
  }

  private int behindElement(int from, int close) {
    int i = from;
    while (i < close && !text.tokens().is(i, ',')) {
      i = text.next(i);
    }
    return i + 1;
  }

  /** The assignments of DO UPDATE. */
  List<SetClause.Assignment> assignments() {
    return new SetClause(text, does + 3, condition).assignments();
  }
}
