package org.softdelete.harness.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value from a result set into a text that can be compared between two databases of the
 * same kind. Points in time close to now become {@code now}, since the two sides cannot run at the
 * same instant; floating-point numbers lose their last digits, since a sum depends on the order of
 * its rows.
 */
public final class ValueText {

  private static final String NULL = "NULL";
  private static final Duration RECENT = Duration.ofMinutes(10);
  private static final MathContext DOUBLE_DIGITS = new MathContext(12);
  private static final MathContext FLOAT_DIGITS = new MathContext(5);

  private ValueText() {}

  /** The current row of {@code rows} as texts, one per column. */
  public static List<String> row(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<String> values = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      values.add(of(rows.getObject(column)));
    }
    return values;
  }

  private static String of(@Nullable Object value) throws SQLException {
    if (value == null) {
      return NULL;
    } else if (value instanceof Timestamp timestamp) {
      return time(timestamp.toInstant(), timestamp.toString());
    } else if (value instanceof OffsetDateTime time) {
      return time(time.toInstant(), time.toInstant().toString());
    } else if (value instanceof LocalDateTime time) {
      return time(time.atZone(ZoneId.systemDefault()).toInstant(), time.toString());
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Double number) {
      return rounded(number, DOUBLE_DIGITS);
    } else if (value instanceof Float number) {
      return rounded(number, FLOAT_DIGITS);
    } else if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    } else if (value instanceof Object[] elements) {
      return elements(elements);
    } else if (value instanceof Array array) {
      return elements((Object[]) array.getArray());
    } else if (value instanceof Clob text) {
      return text.getSubString(1, (int) text.length());
    } else if (value instanceof SQLXML xml) {
      return xml.getString();
    } else if (value instanceof ResultSet nested) {
      return nested(nested);
    }
    return value.toString();
  }

  private static String time(Instant instant, String text) {
    return Duration.between(instant, Instant.now()).abs().compareTo(RECENT) < 0 ? "now" : text;
  }

  private static String rounded(Number number, MathContext digits) {
    double value = number.doubleValue();
    return Double.isNaN(value) || Double.isInfinite(value)
        ? number.toString()
        : new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
  }

  private static String elements(Object[] elements) throws SQLException {
    List<String> texts = new ArrayList<>(elements.length);
    for (@Nullable Object element : Arrays.asList(elements)) {
      texts.add(of(element));
    }
    return texts.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String nested(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      texts.add(row(rows).toString());
    }
    return texts.toString();
  }
}
