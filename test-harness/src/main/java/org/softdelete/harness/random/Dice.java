package org.softdelete.harness.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Decisions that a seed fixes. For one thread. */
public final class Dice {

  private final Random random;

  /**
   * Dice that fall as the seed says.
   *
   * @param salt tells those apart who start from the same seeds
   */
  public Dice(long seed, long salt) {
    // Neighbouring seeds begin with similar numbers, see java.util.Random.
    random = new Random(seed * 0x9E3779B97F4A7C15L + salt);
  }

  /** True in so many of a hundred cases. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** From 0 on, less than {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of them. */
  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** One of them. */
  public String pick(String... from) {
    return pick(Arrays.asList(from));
  }

  /** So many elements of a list, in a random order; all if there are fewer. */
  public <T> List<T> some(List<T> from, int most) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  /** What may stand between two words: mostly a blank. */
  public String blank() {
    return chance(95) ? " " : pick("\n", "\n\n\n\n", " /* of users */ ", " -- users'\n", "\t");
  }

  /** One of several alternatives, each as likely as its weight says. */
  public <T> T weighted(List<Weighted<T>> alternatives) {
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
  public record Weighted<T>(int weight, Supplier<T> make) {}

  /** An alternative, made when it is chosen. */
  public static <T> Weighted<T> weight(int weight, Supplier<T> make) {
    return new Weighted<>(weight, make);
  }
}
