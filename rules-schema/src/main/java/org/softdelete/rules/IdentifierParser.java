package org.softdelete.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names by the identifier rules of SQL (ISO/IEC 9075-2, 5.2 and 5.4): letters, digits and
 * underscores, not beginning with a digit, or anything in double quotes. {@code $} is allowed
 * inside as in PostgreSQL's manual, 4.1.1.
 */
final class IdentifierParser {

  private static final String REGULAR = "[\\p{L}_][\\p{L}\\p{Mn}\\p{Nd}_$]*";

  /** Possessive, as Java matches that in a loop, and all else with a frame for each letter. */
  private static final String DELIMITED = "\"(?:[^\"]|\"\")++\"";

  private static final String EITHER = "(" + REGULAR + "|" + DELIMITED + ")";
  private static final Pattern IDENTIFIER = Pattern.compile(EITHER);
  private static final Pattern TABLE = Pattern.compile("(?:" + EITHER + "\\.)?" + EITHER);

  private IdentifierParser() {}

  /** The name that {@code text} spells, as in {@code deleted_at} or {@code "deletedAt"}. */
  static Optional<Identifier> identifier(String text) {
    return IDENTIFIER.matcher(text).matches() ? Optional.of(unquoted(text)) : Optional.empty();
  }

  /** The table that {@code text} spells, as in {@code users} or {@code app."Reviews"}. */
  static Optional<TableName> table(String text) {
    Matcher matcher = TABLE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String schema = matcher.group(1);
    return Optional.of(
        new TableName(schema == null ? null : unquoted(schema), unquoted(matcher.group(2))));
  }

  private static Identifier unquoted(String text) {
    return text.startsWith("\"")
        ? new Identifier(text.substring(1, text.length() - 1).replace("\"\"", "\""), true)
        : new Identifier(text, false);
  }
}
