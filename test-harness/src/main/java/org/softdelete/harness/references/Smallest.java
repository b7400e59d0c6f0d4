package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Makes a story that fails smaller, as long as it fails: acts go first, then rows, keys and tables.
 * For one thread.
 */
final class Smallest {

  private static final int MOST_TRIES = 300;

  private final Predicate<Story> fails;
  private int tries;

  /** The predicate is to be false where the smaller schema is none that the database accepts. */
  Smallest(Predicate<Story> fails) {
    this.fails = fails;
  }

  /** A smallest one that fails. */
  Story of(Story story) {
    Story smallest = smaller(story, story.acts(), (one, acts) -> new Story(one.schema(), acts));
    smallest =
        smaller(
            smallest,
            smallest.schema().keys(),
            (one, keys) ->
                new Story(
                    one.schema().only(table -> true, keys::contains, row -> true), one.acts()));
    smallest =
        smaller(
            smallest,
            smallest.schema().tables(),
            (one, tables) ->
                new Story(
                    one.schema()
                        .only(
                            tables::contains,
                            key -> true,
                            row ->
                                tables.stream()
                                    .anyMatch(table -> table.name().equals(row.table()))),
                    one.acts()));
    smallest =
        smaller(
            smallest,
            smallest.schema().rows(),
            (one, rows) ->
                new Story(
                    one.schema().only(table -> true, key -> true, rows::contains), one.acts()));
    return smaller(smallest, smallest.acts(), (one, acts) -> new Story(one.schema(), acts));
  }

  private <T> Story smaller(Story story, List<T> parts, BiFunction<Story, List<T>, Story> with) {
    Story smallest = story;
    List<T> left = parts;
    for (int chunk = Math.max(1, parts.size() / 2); chunk >= 1; chunk /= 2) {
      int from = 0;
      while (from < left.size()) {
        List<T> fewer = new ArrayList<>(left);
        fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
        Story candidate = with.apply(smallest, fewer);
        if (tries++ < MOST_TRIES && fails.test(candidate)) {
          smallest = candidate;
          left = fewer;
        } else {
          from += chunk;
        }
      }
    }
    return smallest;
  }
}
