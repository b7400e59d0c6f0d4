package org.softdelete.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import java.util.Properties;

/** Arguments to call any method of JDBC with. */
final class SampleArguments {

  private SampleArguments() {}

  /** One argument per parameter; {@code type} where a class is asked for. */
  static Object[] of(Method method, Class<?> type) {
    return Arrays.stream(method.getParameterTypes())
        .map(parameter -> parameter == Class.class ? type : of(parameter))
        .toArray();
  }

  private static Object of(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean" -> true;
      case "byte" -> (byte) 1;
      case "short" -> (short) 2;
      case "int" -> 3;
      case "long" -> 4L;
      case "float" -> 5f;
      case "double" -> 6d;
      case "byte[]" -> new byte[] {1};
      case "int[]" -> new int[] {1};
      case "String[]" -> new String[] {"ID"};
      case "Object[]" -> new Object[] {1};
      case "String" -> "SELECT 1";
      case "Object" -> new Object();
      case "BigDecimal" -> BigDecimal.TEN;
      case "Date" -> new Date(0);
      case "Time" -> new Time(0);
      case "Timestamp" -> new Timestamp(0);
      case "Calendar" -> Calendar.getInstance();
      case "Map" -> Map.of();
      case "Properties" -> new Properties();
      case "InputStream" -> InputStream.nullInputStream();
      case "Reader" -> Reader.nullReader();
      case "URL" -> url();
      default -> RecordingDelegate.raw(type);
    };
  }

  private static Object url() {
    try {
      return URI.create("https://example.org").toURL();
    } catch (java.net.MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
