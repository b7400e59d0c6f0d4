package org.softdelete.rewrite.session;

import java.util.Locale;
import java.util.Set;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Refuses what changes how literals are read. With {@code standard_conforming_strings} off, a
 * backslash escapes what is behind it (PostgreSQL manual, 4.1.2.2), so the end of a literal would
 * be another than the scanner finds, and a table could stand unseen in what it takes for text.
 */
public final class LiteralSyntax {

  private static final String SETTING = "standard_conforming_strings";
  private static final Set<String> ON = Set.of("on", "true", "yes", "1", "default");

  private LiteralSyntax() {}

  /**
   * Refuses the statement from token {@code from} to before {@code to} if it turns that off.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  public static void requireStandard(Tokens tokens, int from, int to) throws Refusal {
    if (!tokens.is(from, Keyword.SET)) {
      return;
    }
    int name = SessionStatements.setting(tokens, from);
    if (tokens.reads(name, SETTING) && !isOn(tokens, to - 1)) {
      throw Refusal.unsupported(
          tokens.sql(),
          tokens.start(name),
          "literals are read as the SQL standard has them",
          "leave " + SETTING + " on, and write E'…' where a backslash is to escape");
    }
  }

  private static boolean isOn(Tokens tokens, int value) {
    String text = tokens.text(value).replace("'", "").toLowerCase(Locale.ROOT);
    return ON.contains(text);
  }
}
