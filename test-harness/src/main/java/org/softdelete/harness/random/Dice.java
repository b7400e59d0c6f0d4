package org.softdelete.harness.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Decisions that a seed fixes. For one thread. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    // Neighbouring seeds begin with similar numbers, see java.util.Random.
    random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1234567);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String pick(String... from) {
    return pick(Arrays.asList(from));
  }

  /** So many elements of a list, in a random order; all if there are fewer. */
  <T> List<T> some(List<T> from, int most) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  /** What may stand between two words: mostly a blank. */
  String blank() {
    return chance(95) ? " " : pick("\n", "\n\n\n\n", " /* of users */ ", " -- users'\n", "\t");
  }

  /** One of several alternatives, each as likely as its weight says. */
  <T> T weighted(List<Weighted<T>> alternatives) {
    int total = alternatives.stream().mapToInt(Weighted::weight).sum();
    int rest = random.nextInt(total);
    for (Weighted<T> alternative : alternatives) {
      rest -= alternative.weight();
      if (rest < 0) {
        return alternative.make().get();
      }
    }
    throw new IllegalStateException("The weights do not add up to " + total);
  }

  /** An alternative. */
  record Weighted<T>(int weight, Supplier<T> make) {}

  static <T> Weighted<T> weight(int weight, Supplier<T> make) {
    return new Weighted<>(weight, make);
  }
}
