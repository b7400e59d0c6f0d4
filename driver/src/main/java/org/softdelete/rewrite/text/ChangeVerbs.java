package org.softdelete.rewrite.text;

import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Tells whether a text changes rows, by its verbs alone. */
public final class ChangeVerbs {

  private ChangeVerbs() {}

  /**
   * Whether {@code tokens} may change rows: all may but queries, alone or several, in which no verb
   * of a change stands but where it surely is none, as in {@code FOR UPDATE}.
   */
  public static boolean mayBeIn(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean first = i == 0 || tokens.is(i - 1, ';');
      if ((first && !beginsQuery(tokens, i)) || isChange(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsQuery(Tokens tokens, int i) {
    return tokens.is(i, '(')
        || tokens.is(i, ';')
        || tokens.is(i, Keyword.SELECT)
        || tokens.is(i, Keyword.WITH)
        || tokens.is(i, Keyword.VALUES)
        || tokens.is(i, Keyword.TABLE);
  }

  private static boolean isChange(Tokens tokens, int i) {
    Keyword verb = tokens.keyword(i);
    if (verb == null) {
      return tokens.reads(i, "replace") && !isFunction(tokens, i);
    }
    return switch (verb) {
      case DELETE, INSERT, INTO, MERGE, TRUNCATE -> !isFunction(tokens, i);
      case UPDATE -> !tokens.is(i - 1, Keyword.FOR) && !tokens.is(i - 1, Keyword.KEY);
      default -> false;
    };
  }

  /** A function such as {@code INSERT(text, 1, 2, 'x')}, or a part of a qualified name. */
  private static boolean isFunction(Tokens tokens, int i) {
    return tokens.is(i - 1, '.') || tokens.is(i + 1, '(');
  }
}
