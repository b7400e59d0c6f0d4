package org.softdelete.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A value of a marker column as an SQL literal. Immutable.
 *
 * @param sql the literal as SQL text: {@code NULL}, {@code FALSE}, {@code 0}, {@code 'infinity'}
 */
public record Literal(String sql) {

  /** The literal {@code NULL}. */
  public static final Literal NULL = new Literal("NULL");

  private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern TEXT = Pattern.compile("(?s)'([^']|'')*+'");

  /** Whether this is {@code NULL}, which is compared by {@code IS NULL} and not by {@code =}. */
  public boolean isNull() {
    return sql.equalsIgnoreCase(NULL.sql);
  }

  /** Whether this is {@code TRUE} or {@code FALSE}. */
  public boolean isBoolean() {
    return is(BOOLEAN);
  }

  /** Whether SQL text is this literal, in whatever case, as far as that says nothing. */
  public boolean isSameAs(String text) {
    return sql.startsWith("'") ? sql.equals(text) : sql.equalsIgnoreCase(text);
  }

  /**
   * Whether a column that is assigned {@code other} surely holds another value than one that is
   * assigned this literal. For that both are of one kind, or one is null; numbers differ by one at
   * least, as the column may be of whole numbers; and texts by more than case and blanks around
   * them.
   */
  public boolean surelyDiffersFrom(Literal other) {
    if (isNull() || other.isNull()) {
      return isNull() ? other.isConstant() : isConstant();
    }
    if (is(BOOLEAN) && other.is(BOOLEAN)) {
      return !sql.equalsIgnoreCase(other.sql);
    }
    if (is(NUMBER) && other.is(NUMBER)) {
      BigDecimal difference = new BigDecimal(sql).subtract(new BigDecimal(other.sql)).abs();
      return difference.compareTo(BigDecimal.ONE) >= 0;
    }
    return is(TEXT) && other.is(TEXT) && differ(content(), other.content());
  }

  /** Texts of numbers may be meant for a column of numbers. */
  private static boolean differ(Literal one, Literal other) {
    boolean numbers = one.is(NUMBER) && other.is(NUMBER);
    return numbers ? one.surelyDiffersFrom(other) : !one.sql.equals(other.sql);
  }

  private Literal content() {
    String content = sql.substring(1, sql.length() - 1);
    return new Literal(content.strip().toLowerCase(Locale.ROOT));
  }

  private boolean isConstant() {
    return is(BOOLEAN) || is(NUMBER) || is(TEXT);
  }

  private boolean is(Pattern pattern) {
    return pattern.matcher(sql).matches();
  }
}
