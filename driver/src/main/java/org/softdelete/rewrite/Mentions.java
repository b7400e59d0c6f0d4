package org.softdelete.rewrite;

import org.softdelete.sql.Tokens;

/**
 * The tokens of a text that spell the name of a listed table, in some case and quoting, whatever
 * they mean; and which of them are explained by now. Confined to one rewrite.
 */
final class Mentions {

  private static final byte UNEXPLAINED = 1;
  private static final byte EXPLAINED = 2;

  private final byte[] states;
  private boolean empty = true;

  /** The mentions in {@code tokens} of what {@code index} lists. */
  Mentions(Tokens tokens, RuleIndex index) {
    states = new byte[tokens.size()];
    for (int i = 0; i < states.length; i++) {
      if (index.mayList(tokens.hash(i)) && tokens.isName(i)) {
        states[i] = UNEXPLAINED;
        empty = false;
      }
    }
  }

  boolean isEmpty() {
    return empty;
  }

  /** Whether token {@code i} is one. */
  boolean contains(int i) {
    return i < states.length && states[i] != 0;
  }

  /** Whether there is one from token {@code from} to before {@code to}. */
  boolean anyIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (states[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** Records that what those from {@code from} to before {@code to} mean is understood. */
  void explain(int from, int to) {
    for (int i = from; i < to && i < states.length; i++) {
      if (states[i] == UNEXPLAINED) {
        states[i] = EXPLAINED;
      }
    }
  }

  /** The first from {@code from} to before {@code to} that is not explained; {@code to} if none. */
  int firstUnexplained(int from, int to) {
    int i = from;
    while (i < to && states[i] != UNEXPLAINED) {
      i++;
    }
    return i;
  }
}
