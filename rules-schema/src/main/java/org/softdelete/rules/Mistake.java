package org.softdelete.rules;

/**
 * One thing that is wrong in a rules file. Immutable.
 *
 * @param source the file: {@code classpath:softdelete.yaml}
 * @param line where it is, counted from 1
 * @param column where it is, in code points, counted from 1
 * @param found what stands there
 * @param expected what should stand there
 */
public record Mistake(String source, int line, int column, String found, String expected) {

  /** {@code source:line:column: found …, expected …}, which editors and terminals can jump to. */
  @Override
  public String toString() {
    return "%s:%d:%d: found %s, expected %s".formatted(source, line, column, found, expected);
  }
}
