package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices that a seed fixes. For one thread. */
final class Choice {

  private final Random random;

  Choice(long seed) {
    // Neighbouring seeds begin with similar numbers, see java.util.Random.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  String of(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** So many of them, in a random order. */
  <T> List<T> some(int most, List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  List<String> some(int most, String... from) {
    return some(most, Arrays.asList(from));
  }
}
