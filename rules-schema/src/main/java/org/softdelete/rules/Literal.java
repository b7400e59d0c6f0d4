package org.softdelete.rules;

/**
 * The value of a marker column that means "not deleted", as an SQL literal. Immutable.
 *
 * @param sql the literal as SQL text: {@code NULL}, {@code FALSE}, {@code 0}, {@code 'infinity'}
 */
public record Literal(String sql) {

  /** The literal {@code NULL}. */
  public static final Literal NULL = new Literal("NULL");

  /** Whether this is {@code NULL}, which is compared by {@code IS NULL} and not by {@code =}. */
  public boolean isNull() {
    return equals(NULL);
  }
}
