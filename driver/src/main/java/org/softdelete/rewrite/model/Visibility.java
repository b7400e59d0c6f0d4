package org.softdelete.rewrite.model;

import java.util.Locale;
import java.util.Optional;

/** Which rows of the listed tables a statement sees. */
public enum Visibility {
  /** Live rows only; {@code paranoid(true)}, the default. */
  LIVE("true"),
  /** Live and deleted rows; {@code paranoid(false)}. */
  ALL("false"),
  /** Deleted rows only; {@code paranoid(only)}. */
  DELETED("only");

  private final String argument;

  Visibility(String argument) {
    this.argument = argument;
  }

  /** How hints and options spell it: {@code true}, {@code false} or {@code only}. */
  public String argument() {
    return argument;
  }

  /** The visibility that {@code argument} spells, in any case; empty if it spells none. */
  public static Optional<Visibility> of(String argument) {
    String wanted = argument.toLowerCase(Locale.ROOT);
    for (Visibility visibility : values()) {
      if (visibility.argument.equals(wanted)) {
        return Optional.of(visibility);
      }
    }
    return Optional.empty();
  }
}
