package org.softdelete.rewrite.visibility;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as of which rows are read. Immutable.
 *
 * @param text the time as SQL spells it, with an offset from UTC if it is not in the session's zone
 * @param absolute whether it has one
 */
public record PointInTime(String text, boolean absolute) {

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[['T'][ ]HH:mm[:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("][XXX][X]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * The time that {@code text} spells, as in {@code 2026-01-31}, {@code 2026-01-31 12:00} or {@code
   * 2026-01-31T12:00:00.5Z}; empty if it spells none, or one that not all databases know.
   */
  public static Optional<PointInTime> of(String text) {
    try {
      TemporalAccessor time =
          READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      boolean absolute = time instanceof OffsetDateTime;
      LocalDateTime written =
          time instanceof OffsetDateTime offset
              ? offset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
              : LocalDateTime.from(time);
      return isKnown(written) ? Optional.of(of(written, absolute)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * An instant, whatever the session's time zone is.
   *
   * @throws IllegalArgumentException if it is not in the years 1 to 9999, which all databases know
   */
  public static PointInTime of(Instant instant) {
    LocalDateTime time;
    try {
      time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw unknown(instant);
    }
    if (!isKnown(time)) {
      throw unknown(instant);
    }
    return of(time, true);
  }

  private static boolean isKnown(LocalDateTime time) {
    return time.getYear() >= 1 && time.getYear() <= 9999;
  }

  private static PointInTime of(LocalDateTime time, boolean absolute) {
    return new PointInTime(WRITTEN.format(time) + (absolute ? "+00:00" : ""), absolute);
  }

  private static IllegalArgumentException unknown(Instant instant) {
    return new IllegalArgumentException(
        "%s is no time of the years 1 to 9999, so nothing can be read as of it."
            .formatted(instant));
  }

  /** It as an SQL expression, a constant (ISO/IEC 9075-2, 5.3 and 6.13). */
  public String sql() {
    return absolute
        ? "CAST('" + text + "' AS TIMESTAMP WITH TIME ZONE)"
        : "TIMESTAMP '" + text + '\'';
  }
}
