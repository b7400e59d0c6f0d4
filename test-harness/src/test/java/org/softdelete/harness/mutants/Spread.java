package org.softdelete.harness.mutants;

import java.util.stream.IntStream;

/** Chooses some of many, from the first to the last. */
final class Spread {

  private Spread() {}

  /** The numbers of so many of {@code size} things, or of all if they are fewer. */
  static int[] over(int size, int most) {
    int some = Math.min(size, most);
    return IntStream.range(0, some).map(number -> (int) ((long) number * size / some)).toArray();
  }
}
