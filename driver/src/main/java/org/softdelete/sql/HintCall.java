package org.softdelete.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hint of a hint comment: {@code force}, {@code paranoid(false, u)}, {@code SeqScan(t)}.
 * Immutable.
 *
 * @param start the offset of its first character in the text
 * @param end the offset behind its last character
 * @param name its name, as written
 * @param arguments what stands in its parentheses, at commas, trimmed; null without parentheses
 */
public record HintCall(int start, int end, String name, @Nullable List<String> arguments) {

  public HintCall {
    arguments = arguments == null ? null : List.copyOf(arguments);
  }

  /**
   * The hints of a comment, in order. What is no name, with or without parentheses, is left out.
   */
  public static List<HintCall> of(String sql, Tokens.Comment comment) {
    List<HintCall> calls = new ArrayList<>();
    int end = comment.end() - 2;
    int i = comment.start() + 3;
    while (i < end) {
      if (!Character.isJavaIdentifierStart(sql.charAt(i))) {
        i++;
        continue;
      }
      int nameEnd = i;
      while (nameEnd < end && Character.isJavaIdentifierPart(sql.charAt(nameEnd))) {
        nameEnd++;
      }
      int open = nameEnd;
      while (open < end && Character.isWhitespace(sql.charAt(open))) {
        open++;
      }
      String name = sql.substring(i, nameEnd);
      if (open < end && sql.charAt(open) == '(') {
        int close = closing(sql, open, end);
        calls.add(new HintCall(i, close, name, arguments(sql, open + 1, close - 1)));
        i = close;
      } else {
        calls.add(new HintCall(i, nameEnd, name, null));
        i = nameEnd;
      }
    }
    return calls;
  }

  /** The offset behind the parenthesis that closes the one at {@code open}, {@code end} if none. */
  private static int closing(String sql, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = sql.charAt(i);
      if (c == '"' || c == '\'') {
        i = closingQuote(sql, i, end);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return end;
  }

  /** The offset of the quote that closes the one at {@code open}, which itself if none does. */
  private static int closingQuote(String sql, int open, int end) {
    int quote = sql.indexOf(sql.charAt(open), open + 1);
    return quote < 0 || quote >= end ? open : quote;
  }

  private static List<String> arguments(String sql, int from, int to) {
    List<String> arguments = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = sql.charAt(i);
      if (c == '"' || c == '\'') {
        i = closingQuote(sql, i, to);
      } else if (c == ',') {
        arguments.add(sql.substring(start, i).strip());
        start = i + 1;
      }
    }
    arguments.add(sql.substring(start, Math.max(start, to)).strip());
    return arguments;
  }
}
