package org.softdelete.rewrite.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.softdelete.sql.Tokens;

/**
 * Tells what stands inside a function's call. Asked from left to right, it looks at each token
 * once. Confined to one rewrite.
 */
final class EnclosingCalls {

  private final Tokens tokens;
  private final Deque<Integer> open = new ArrayDeque<>(1);
  private int next;

  /** For what begins at token {@code from}. */
  EnclosingCalls(Tokens tokens, int from) {
    this.tokens = tokens;
    this.next = from;
  }

  /** Whether the innermost parenthesis around token {@code i} is that of a function's call. */
  boolean isIn(int i) {
    for (; next < i; next++) {
      if (tokens.is(next, '(')) {
        open.push(next);
      } else if (tokens.is(next, ')')) {
        open.poll();
      }
    }
    Integer innermost = open.peek();
    return innermost != null && tokens.isName(innermost - 1);
  }
}
