package org.softdelete.jdbc.parameter;

import java.lang.reflect.Array;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Values as they were, whatever their owner does with them afterwards. Stateless. */
@SuppressWarnings("JavaUtilDate") // which JDBC's types are
final class Snapshot {

  /** Longer arrays are not copied: they could take up as much memory as the application. */
  private static final int LONGEST = 8192;

  private Snapshot() {}

  /**
   * {@code value} as it is now: a copy, if it is a date, a time, a calendar or an array, and {@code
   * value} itself otherwise.
   *
   * @param former what nobody else has and needs any longer, to be used for the copy if it can
   */
  static @Nullable Object of(@Nullable Object value, @Nullable Object former) {
    if (value instanceof Date date) {
      return of(date, former);
    }
    if (value instanceof byte[] bytes) {
      return bytes.length <= LONGEST ? of(bytes, former) : value;
    }
    if (value instanceof Calendar calendar) {
      return of(calendar, former);
    }
    return value != null && value.getClass().isArray() && Array.getLength(value) <= LONGEST
        ? ofArray(value)
        : value;
  }

  /** {@code former} if it stands for the same moment in the same zone. */
  private static Calendar of(Calendar calendar, @Nullable Object former) {
    return former instanceof Calendar copy && copy.equals(calendar)
        ? copy
        : (Calendar) calendar.clone();
  }

  /** With copies of what is in it. */
  private static Object ofArray(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    if (array instanceof @Nullable Object[] elements) {
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, of(elements[i], null));
      }
    } else {
      System.arraycopy(array, 0, copy, 0, length);
    }
    return copy;
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
