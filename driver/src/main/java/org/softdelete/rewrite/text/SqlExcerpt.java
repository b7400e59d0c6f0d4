package org.softdelete.rewrite.text;

/** Shows a place in a text to a person: its line and column, the line, and a caret under it. */
public final class SqlExcerpt {

  private static final int WIDTH = 100;

  private SqlExcerpt() {}

  /** The place at {@code offset}; lines and columns count from 1. */
  public static String at(String sql, int offset) {
    int lineStart = sql.lastIndexOf('\n', offset - 1) + 1;
    int newline = sql.indexOf('\n', offset);
    int lineEnd = newline < 0 ? sql.length() : newline;
    long line = 1 + sql.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int from = Math.max(lineStart, offset - WIDTH / 2);
    int to = Math.min(lineEnd, from + WIDTH);
    String excerpt = sql.substring(from, to).replace('\t', ' ').replace('\r', ' ');
    return "line %d, column %d%n  %s%n  %s^"
        .formatted(line, offset - lineStart + 1, excerpt, " ".repeat(offset - from));
  }
}
