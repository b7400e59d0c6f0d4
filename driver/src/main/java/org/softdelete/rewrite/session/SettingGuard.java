package org.softdelete.rewrite.session;

import java.util.Locale;
import org.softdelete.dialect.SessionModes;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Refuses to set what changes how a text is read: the end of a literal would be another than the
 * scanner finds, and a table could stand unseen in what it takes for text.
 */
public final class SettingGuard {

  private SettingGuard() {}

  /**
   * Refuses the statement from token {@code from} to before {@code to} if it does that.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void check(Tokens tokens, int from, int to, SessionModes modes) throws Refusal {
    if (!tokens.is(from, Keyword.SET)) {
      return;
    }
    int name = SessionStatements.setting(tokens, from);
    for (SessionModes.Guard guard : modes.guards()) {
      if (tokens.reads(name, guard.setting()) && !guard.allows(value(tokens, to - 1))) {
        throw Refusal.unsupported(tokens.sql(), tokens.start(name), guard.reason(), guard.wayOut());
      }
    }
  }

  private static String value(Tokens tokens, int last) {
    return tokens.text(last).replace("'", "").toLowerCase(Locale.ROOT);
  }
}
