package org.softdelete.rules.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Checks that text from a rules file stays inside the place that it is put into. It is spliced into
 * statements as it is, where an open quote or a comment would swallow the condition that follows.
 */
public final class SqlExpression {

  private SqlExpression() {}

  /** What makes {@code text} anything but one SQL expression; empty if nothing does. */
  public static Optional<String> flaw(String text) {
    if (text.isBlank()) {
      return Optional.of("blank text");
    }
    Deque<Character> closers = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '"' -> {
          // A doubled quote ends one literal and begins another, which comes to the same end.
          i = text.indexOf(c, i + 1);
          if (i < 0) {
            return Optional.of("an open " + c);
          }
        }
        case '(' -> closers.push(')');
        case '[' -> closers.push(']');
        case ')', ']' -> {
          if (closers.isEmpty() || closers.pop() != c) {
            return Optional.of("a " + c + " that closes nothing");
          }
        }
        case ',' -> {
          if (closers.isEmpty()) {
            return Optional.of("more than one expression");
          }
        }
        case ';' -> {
          return Optional.of("a ;");
        }
        case '?' -> {
          return Optional.of("a parameter");
        }
        default -> {
          if (text.startsWith("--", i) || text.startsWith("/*", i)) {
            return Optional.of("a comment");
          }
        }
      }
    }
    return closers.isEmpty() ? Optional.empty() : Optional.of("no closing " + closers.peek());
  }
}
