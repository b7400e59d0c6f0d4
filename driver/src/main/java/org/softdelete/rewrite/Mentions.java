package org.softdelete.rewrite;

import java.util.BitSet;
import org.softdelete.sql.Tokens;

/**
 * The tokens of a text that spell the name of a listed table, in some case and quoting, whatever
 * they mean; and which of them are explained by now. Confined to one rewrite.
 */
final class Mentions {

  private final BitSet all = new BitSet();
  private final BitSet unexplained = new BitSet();

  /** The mentions in {@code tokens} of what {@code index} lists. */
  Mentions(Tokens tokens, RuleIndex index) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isName(i) && index.mayList(tokens.hash(i))) {
        all.set(i);
        unexplained.set(i);
      }
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether token {@code i} is one. */
  boolean contains(int i) {
    return all.get(i);
  }

  /** Whether there is one from token {@code from} to before {@code to}. */
  boolean anyIn(int from, int to) {
    int first = all.nextSetBit(from);
    return first >= 0 && first < to;
  }

  /** Records that what those from {@code from} to before {@code to} mean is understood. */
  void explain(int from, int to) {
    unexplained.clear(from, to);
  }

  /** The first from {@code from} to before {@code to} that is not explained; {@code to} if none. */
  int firstUnexplained(int from, int to) {
    int first = unexplained.nextSetBit(from);
    return first < 0 ? to : Math.min(first, to);
  }
}
