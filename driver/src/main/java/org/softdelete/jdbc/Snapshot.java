package org.softdelete.jdbc;

import java.sql.Time;
import java.sql.Timestamp;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Values as they were, whatever their owner does with them afterwards. Stateless. */
@SuppressWarnings("JavaUtilDate") // which JDBC's types are
final class Snapshot {

  /** Longer byte arrays are not copied: they could take up as much memory as the application. */
  private static final int LONGEST = 8192;

  private Snapshot() {}

  /**
   * {@code value} as it is now: a copy, if it is a date, a time or bytes, and {@code value} itself
   * otherwise.
   *
   * @param former what nobody else has and needs any longer, to be used for the copy if it can
   */
  static @Nullable Object of(@Nullable Object value, @Nullable Object former) {
    if (value instanceof Date date) {
      return of(date, former);
    }
    return value instanceof byte[] bytes && bytes.length <= LONGEST ? of(bytes, former) : value;
  }

  /** Into {@code former} if both are of the same class of java.sql, of which nothing is hidden. */
  private static Date of(Date date, @Nullable Object former) {
    if (date instanceof Timestamp timestamp
        && former instanceof Timestamp copy
        && areBoth(Timestamp.class, date, copy)) {
      copy.setTime(timestamp.getTime());
      copy.setNanos(timestamp.getNanos());
      return copy;
    }
    if (former instanceof Date copy
        && (areBoth(java.sql.Date.class, date, copy) || areBoth(Time.class, date, copy))) {
      copy.setTime(date.getTime());
      return copy;
    }
    return (Date) date.clone();
  }

  private static boolean areBoth(Class<?> type, Object one, Object other) {
    return one.getClass() == type && other.getClass() == type;
  }

  private static byte[] of(byte[] bytes, @Nullable Object former) {
    if (former instanceof byte[] copy && copy.length == bytes.length) {
      System.arraycopy(bytes, 0, copy, 0, bytes.length);
      return copy;
    }
    return bytes.clone();
  }
}
