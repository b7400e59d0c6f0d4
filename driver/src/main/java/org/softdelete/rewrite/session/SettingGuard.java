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
 * Refuses to set what changes how a text is read: the end of a literal would be another than the
 * scanner finds, and a table could stand unseen in what it takes for text.
 */
public final class SettingGuard {

  private SettingGuard() {}

  /**
   * Refuses the statement from token {@code from} to before {@code to} if it does that: {@code
   * SET}, and {@code ALTER … SET}, which does it to sessions to come.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void check(Tokens tokens, int from, int to, SessionModes modes) throws Refusal {
    Guard broken = broken(tokens, from, to, modes);
    if (broken != null) {
      int place = tokens.start(settingName(tokens, from, to));
      throw Refusal.unsupported(tokens.sql(), place, broken.reason(), broken.wayOut());
    }
  }

  /** The setting that a statement gives a value which must not be; null if it does not. */
  static @Nullable Guard broken(Tokens tokens, int from, int to, SessionModes modes) {
    int name = settingName(tokens, from, to);
    for (Guard guard : modes.guards()) {
      if (isNamed(tokens, name, guard.setting()) && !allows(guard, value(tokens, name, to))) {
        return guard;
      }
    }
    return null;
  }

  /** The setting that {@code text} names, in whatever way; null if it names none. */
  static @Nullable Guard named(String text, SessionModes modes) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Guard guard : modes.guards()) {
      if (lower.contains(guard.setting())) {
        return guard;
      }
    }
    return null;
  }

  /** Whether token {@code i} spells {@code name}; settings, quoted or not, have no case. */
  static boolean isNamed(Tokens tokens, int i, String name) {
    return tokens.isName(i) && tokens.name(i).equalsIgnoreCase(name);
  }

  /** Whether a setting may get this value; one that is not known it may not. */
  static boolean allows(Guard guard, @Nullable String value) {
    return value != null && guard.allows(value.toLowerCase(Locale.ROOT));
  }

  /** The token of the name that is set; before the first one if none is. */
  private static int settingName(Tokens tokens, int from, int to) {
    int set = EmbeddedSql.behindBraces(tokens, from);
    if (tokens.reads(set, "alter")) {
      while (set < to && !tokens.is(set, Keyword.SET)) {
        set++;
      }
    }
    return set < to && tokens.is(set, Keyword.SET) ? SessionStatements.setting(tokens, set) : -1;
  }

  /** The value behind the name, if it is one word or literal; else null. */
  private static @Nullable String value(Tokens tokens, int name, int to) {
    int i = tokens.behindName(name);
    if (tokens.is(i, '=') || tokens.is(i, Keyword.TO)) {
      i++;
    }
    StringLiteral literal = StringLiteral.at(tokens, i);
    int end = literal == null ? tokens.behindName(i) : literal.next();
    if (i >= to || (end < to && !tokens.is(end, '}'))) {
      return null;
    }
    return literal == null ? tokens.name(i) : literal.text();
  }
}
