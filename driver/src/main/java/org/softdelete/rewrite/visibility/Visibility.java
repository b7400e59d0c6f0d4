package org.softdelete.rewrite.visibility;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the listed tables a statement sees. There is one each of {@link #LIVE}, {@link
 * #ALL} and {@link #DELETED}; others have a time. Immutable.
 */
public final class Visibility {

  /** Live rows only; {@code paranoid(true)}, the default. */
  public static final Visibility LIVE = new Visibility("true", null);

  /** Live and deleted rows; {@code paranoid(false)}. */
  public static final Visibility ALL = new Visibility("false", null);

  /** Deleted rows only; {@code paranoid(only)}. */
  public static final Visibility DELETED = new Visibility("only", null);

  private static final Pattern AS_OF = Pattern.compile("(?i)asof\\s*'([^']*)'");

  private final String argument;
  private final @Nullable PointInTime time;

  private Visibility(String argument, @Nullable PointInTime time) {
    this.argument = argument;
    this.time = time;
  }

  /** Rows that were there at a time; {@code paranoid(asof '2026-01-31 12:00')}. */
  public static Visibility asOf(PointInTime time) {
    return new Visibility("asof '" + time.text() + '\'', time);
  }

  /** Those without a time. */
  public static Visibility[] values() {
    return new Visibility[] {LIVE, ALL, DELETED};
  }

  /** How hints and options spell it, as in {@code true}, {@code false} or {@code only}. */
  public String argument() {
    return argument;
  }

  /** The time as of which rows are seen; null if that is now. */
  public @Nullable PointInTime time() {
    return time;
  }

  /** The one without a time that {@code argument} spells, in any case; empty if it spells none. */
  public static Optional<Visibility> of(String argument) {
    String wanted = argument.toLowerCase(Locale.ROOT);
    for (Visibility visibility : values()) {
      if (visibility.argument.equals(wanted)) {
        return Optional.of(visibility);
      }
    }
    return Optional.empty();
  }

  /** The one that the argument of a hint spells, perhaps with a time; empty if it spells none. */
  public static Optional<Visibility> ofHint(String argument) {
    Matcher asOf = AS_OF.matcher(argument);
    return asOf.matches() ? PointInTime.of(asOf.group(1)).map(Visibility::asOf) : of(argument);
  }

  @Override
  public String toString() {
    return argument;
  }
}
