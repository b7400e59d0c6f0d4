package org.softdelete.rewrite.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.SessionModes;
import org.softdelete.dialect.SessionModes.Guard;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.StringLiteral;
import org.softdelete.sql.Tokens;

/**
 * Refuses the same as {@link SettingGuard} where a query does it, by a function, or an update of
 * the view of all settings. Which setting a computed name means is not known; then it is refused
 * where the text names one of them anywhere.
 */
public final class SettingCalls {

  private SettingCalls() {}

  /**
   * Refuses a text that does that.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void check(Tokens tokens, SessionModes modes) throws Refusal {
    for (int i = 0; i < tokens.size(); i++) {
      Guard broken = null;
      if (SettingGuard.isNamed(tokens, i, modes.function())) {
        broken = brokenByCall(tokens, tokens.behindName(i), modes);
      } else if (SettingGuard.isNamed(tokens, i, modes.view()) && isUpdated(tokens, i)) {
        broken = brokenByUpdate(tokens, tokens.behindName(i), modes);
      }
      if (broken != null) {
        throw Refusal.denied(tokens.sql(), tokens.start(i), broken.reason(), broken.wayOut());
      }
    }
  }

  private static @Nullable Guard brokenByCall(Tokens tokens, int open, SessionModes modes) {
    if (!tokens.is(open, '(')) {
      return null;
    }
    StringLiteral name = StringLiteral.at(tokens, open + 1);
    if (name == null || !tokens.is(name.next(), ',')) {
      return namedAnywhere(tokens, modes);
    }
    StringLiteral value = StringLiteral.at(tokens, name.next() + 1);
    boolean plain = value != null && tokens.is(value.next(), ',');
    for (Guard guard : modes.guards()) {
      if (name.text().equalsIgnoreCase(guard.setting())
          && !SettingGuard.allows(guard, plain ? value.text() : null)) {
        return guard;
      }
    }
    return null;
  }

  private static @Nullable Guard namedAnywhere(Tokens tokens, SessionModes modes) {
    for (int i = 0; i < tokens.size(); i++) {
      StringLiteral literal = StringLiteral.at(tokens, i);
      String text = literal != null ? literal.text() : tokens.isName(i) ? tokens.name(i) : "";
      Guard named = SettingGuard.named(text, modes);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /** Whether {@code UPDATE [ONLY] [schema.]} stands in front of token {@code i}. */
  private static boolean isUpdated(Tokens tokens, int i) {
    int before = i - 1;
    while (tokens.is(before, '.')) {
      before -= 2;
    }
    while (tokens.is(before, Keyword.ONLY) || tokens.is(before, '(')) {
      before--;
    }
    return tokens.is(before, Keyword.UPDATE);
  }

  /** Only {@code WHERE name = '…'} at the end of the statement says surely which one is meant. */
  private static @Nullable Guard brokenByUpdate(Tokens tokens, int from, SessionModes modes) {
    int where = from;
    while (where < tokens.size()
        && !tokens.is(where, Keyword.WHERE)
        && !tokens.is(where, '(')
        && !tokens.is(where, ';')) {
      where++;
    }
    boolean one =
        tokens.is(where, Keyword.WHERE)
            && tokens.reads(where + 1, "name")
            && tokens.is(where + 2, '=');
    StringLiteral name = one ? StringLiteral.at(tokens, where + 3) : null;
    boolean last = name != null && (name.next() == tokens.size() || tokens.is(name.next(), ';'));
    for (Guard guard : modes.guards()) {
      if (!last || name.text().toLowerCase(Locale.ROOT).equals(guard.setting())) {
        return guard;
      }
    }
    return null;
  }
}
