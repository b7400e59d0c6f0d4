package org.softdelete.rewrite.parents;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.text.StatementText;

/** The tokens of a value, from one to before another. Immutable. */
public record Value(int from, int to) {

  /** Those that commas part between token {@code from} and before {@code to}. */
  public static List<Value> atCommas(StatementText text, int from, int to) {
    List<Value> values = new ArrayList<>();
    int first = from;
    for (int i = from; i < to; i = text.next(i)) {
      if (text.tokens().is(i, ',')) {
        values.add(new Value(first, i));
        first = i + 1;
      }
    }
    values.add(new Value(first, to));
    return values;
  }

  /** How many tokens it is. */
  public int length() {
    return to - from;
  }
}
