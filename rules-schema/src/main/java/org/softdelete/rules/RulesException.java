package org.softdelete.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rules file that does not load. Its message lists every mistake in the file, one to a line.
 * Immutable.
 */
public final class RulesException extends Exception {

  private final transient List<Mistake> mistakes;

  /**
   * Of one file.
   *
   * @param mistakes all of them, in the order of the file; at least one
   */
  RulesException(String source, List<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> "\n  " + mistake)
            .collect(Collectors.joining("", source + " holds no valid rules:", "")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All mistakes, in the order of the file; never empty. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
