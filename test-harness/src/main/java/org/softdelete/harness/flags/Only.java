package org.softdelete.harness.flags;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is to run, by name. Immutable.
 *
 * @param part what stands in the names of all that is meant, in upper or lower case; empty for
 *     everything
 */
public record Only(String part) {

  /** Whether everything is meant. */
  public boolean isEverything() {
    return part.isBlank();
  }

  /** Whether something of this name is meant. */
  public boolean means(String name) {
    return name.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Those that are meant.
   *
   * @param what what they are, for the message: {@code "case"}
   * @param name how one is called
   * @throws IllegalArgumentException if none is
   */
  public <T> List<T> of(List<T> all, String what, Function<T, String> name) {
    List<T> meant = all.stream().filter(one -> means(name.apply(one))).toList();
    if (meant.isEmpty()) {
      throw nothing(what);
    }
    return meant;
  }

  /** What to throw where nothing is meant. */
  public IllegalArgumentException nothing(String what) {
    return new IllegalArgumentException(
        isEverything()
            ? "There is no %s at all".formatted(what)
            : "No %s has -Donly=%s in its name, so nothing was run".formatted(what, part));
  }
}
