package org.softdelete.rules;

/**
 * A name as a rules file spells it. Whether an unquoted one means {@code users} or {@code USERS} is
 * decided by the database behind the connection, so this record keeps the spelling and the quoting.
 * Immutable.
 *
 * @param text the name without its quotes, doubled quotes inside resolved
 * @param quoted whether it stood in double quotes, so that its case is exact
 */
public record Identifier(String text, boolean quoted) {

  /** The name as SQL text: quoted again where it was quoted. */
  public String toSql() {
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public String toString() {
    return toSql();
  }
}
