package org.softdelete.harness.regression.script;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of a psql script. Immutable.
 *
 * @param line where it starts in its file, from 1
 * @param kind how it is run
 * @param sql its text, without the semicolon behind it
 * @param data the lines that {@link Kind#COPY_IN} sends; otherwise empty
 */
public record ScriptStatement(int line, Kind kind, String sql, String data) {

  private static final Pattern NAME =
      Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\d_$]*");

  /** A statement of this test's own. */
  public static ScriptStatement of(String sql) {
    return new ScriptStatement(0, Kind.SQL, sql, "");
  }

  /** Every word of it that may be a name, those in literals included, as the database folds it. */
  public Set<String> names() {
    return NAME.matcher(sql)
        .results()
        .map(match -> folded(match.group()))
        .collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name.toLowerCase(Locale.ROOT);
  }

  /** How a statement is run. */
  public enum Kind {
    /** As it stands. */
    SQL,
    /** {@code COPY … FROM STDIN}, with the lines that follow it in the script. */
    COPY_IN,
    /** {@code COPY … TO STDOUT}. */
    COPY_OUT,
    /** Not at all: psql's {@code \c}, which connects anew. */
    RECONNECT,
    /** Not at all: psql would put a variable in, or send several COPY at once. */
    PSQL_ONLY;

    private static final Pattern IN =
        Pattern.compile(".*\\bCOPY\\b.*\\bFROM\\s+STDIN\\b.*", flags());
    private static final Pattern OUT =
        Pattern.compile(".*\\bCOPY\\b.*\\bTO\\s+STDOUT\\b.*", flags());
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(?=['\"a-zA-Z_{])");

    /**
     * The kind of a statement.
     *
     * @param code its text without what literals and comments hold
     */
    static Kind of(String code) {
      boolean in = readsData(code);
      boolean out = OUT.matcher(code).matches();
      if (VARIABLE.matcher(code).find() || ((in || out) && code.contains(";"))) {
        return PSQL_ONLY;
      }
      return in ? COPY_IN : out ? COPY_OUT : SQL;
    }

    /** Whether there is a {@code COPY … FROM STDIN} in a text. */
    static boolean readsData(String code) {
      return IN.matcher(code).matches();
    }

    private static int flags() {
      return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }
  }
}
