package org.softdelete.rewrite.returning;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The names by which RETURNING knows a row before and after: {@code old} and {@code new}, unless
 * {@code WITH (OLD AS o, NEW AS n)} says otherwise or a table is called so (PostgreSQL manual:
 * DELETE, RETURNING). Immutable.
 *
 * @param items the first token of what is returned
 * @param old the name of the row before, as written; one of ours if it has none
 * @param foldedOld its name, folded; null if the statement has none for it
 * @param fresh the name of the row after, as written; one of ours if it has none
 * @param foldedNew the name of the row after, folded; null if the statement has none for it
 */
public record OldAndNew(
    int items, String old, @Nullable String foldedOld, String fresh, @Nullable String foldedNew) {

  /** What the row before is called where the statement leaves it without a name. */
  public static final String OURS = "softdelete_old";

  private static final String OUR_NEW = "softdelete_new";
  private static final String OLD = "old";
  private static final String NEW = "new";

  /**
   * Reads them, and gives a row a name that has none.
   *
   * @param returning the RETURNING
   * @param tables the first token of the statement's tables
   * @param tablesEnd the token behind them
   */
  public static OldAndNew read(StatementText text, int returning, int tables, int tablesEnd) {
    Tokens tokens = text.tokens();
    boolean aliases = tokens.is(returning + 1, Keyword.WITH) && tokens.is(returning + 2, '(');
    int close = aliases ? text.close(returning + 2) : returning;
    int old = -1;
    int fresh = -1;
    for (int i = returning + 3; i < close; i += 4) {
      old = tokens.is(i, Keyword.OLD) ? i + 2 : old;
      fresh = tokens.is(i, Keyword.NEW) ? i + 2 : fresh;
    }
    boolean oldHidden = old < 0 && isName(text, OLD, tables, tablesEnd);
    boolean newHidden = fresh < 0 && isName(text, NEW, tables, tablesEnd);
    String ours =
        (oldHidden ? "OLD AS " + OURS : "")
            + (oldHidden && newHidden ? ", " : "")
            + (newHidden ? "NEW AS " + OUR_NEW : "");
    if (!ours.isEmpty()) {
      int place = tokens.end(aliases ? returning + 2 : returning);
      text.edits().insert(place, aliases ? ours + ", " : " WITH (" + ours + ")");
    }
    return new OldAndNew(
        close + 1,
        oldHidden ? OURS : old < 0 ? OLD : tokens.text(old),
        oldHidden ? null : old < 0 ? OLD : text.fold(old),
        newHidden ? OUR_NEW : fresh < 0 ? NEW : tokens.text(fresh),
        newHidden ? null : fresh < 0 ? NEW : text.fold(fresh));
  }

  /** Whether a table may be called so: the name stands there, and qualifies no column. */
  private static boolean isName(StatementText text, String name, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.tokens().isName(i) && text.fold(i).equals(name) && !text.tokens().is(i + 1, '.')) {
        return true;
      }
    }
    return false;
  }
}
