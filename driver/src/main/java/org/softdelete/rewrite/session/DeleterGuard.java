package org.softdelete.rewrite.session;

import java.util.Locale;
import org.softdelete.dialect.SessionModes;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * Where nothing in SQL text may say who deletes, refuses a text that soft-deletes rows and could
 * say so while it is executed, when the database has been told already: by the function that
 * changes a setting, or by a variable of the session.
 */
public final class DeleterGuard {

  private static final String SETTINGS = "softdelete.";
  private static final String VARIABLES = "softdelete_";

  private DeleterGuard() {}

  /**
   * Refuses such a text.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void check(Tokens tokens, SessionModes modes) throws Refusal {
    for (int i = 0; i < tokens.size(); i++) {
      if (isVariable(tokens, i)
          || (SettingGuard.isNamed(tokens, i, modes.function())
              && maySet(tokens, tokens.behindName(i)))) {
        throw Refusal.denied(
            tokens.sql(),
            tokens.start(i),
            "softdelete.hints=off: who deletes is not for SQL text to say",
            "use SoftDelete.as in code, or execute this in a text of its own");
      }
    }
  }

  private static boolean maySet(Tokens tokens, int open) {
    StringLiteral name = tokens.is(open, '(') ? StringLiteral.at(tokens, open + 1) : null;
    return tokens.is(open, '(')
        && (name == null
            || !tokens.is(name.next(), ',')
            || name.text().toLowerCase(Locale.ROOT).startsWith(SETTINGS));
  }

  private static boolean isVariable(Tokens tokens, int i) {
    return tokens.isName(i)
        && tokens.start(i) > 0
        && tokens.sql().charAt(tokens.start(i) - 1) == '@'
        && tokens.name(i).toLowerCase(Locale.ROOT).startsWith(VARIABLES);
  }
}
