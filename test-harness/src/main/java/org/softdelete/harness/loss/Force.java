package org.softdelete.harness.loss;

import java.util.regex.Pattern;

/**
 * Which statements of a script may really delete: those with the hint {@code force}, known by their
 * text and not by what they did, and executions of what was prepared under it. For one thread.
 */
final class Force {

  /** One with a doubled quote inside is two of them. */
  private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private static final Pattern HINT = Pattern.compile("/\\*\\+(?:(?!\\*/).)*\\bforce\\b", flags());
  private static final Pattern PREPARE = Pattern.compile("\\s*PREPARE\\b.*", flags());
  private static final Pattern EXECUTE = Pattern.compile("\\s*EXECUTE\\b.*", flags());

  private boolean prepared;

  /** Whether the next statement is one of them. */
  boolean allows(String sql) {
    if (EXECUTE.matcher(sql).matches()) {
      return prepared;
    }
    boolean forced = HINT.matcher(LITERAL.matcher(sql).replaceAll("''")).find();
    prepared |= forced && PREPARE.matcher(sql).matches();
    return forced;
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
