package org.softdelete.harness.regression.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values as the server writes them: the scripts have values of all types there are. Only
 * floating-point numbers lose their last digits, since a sum depends on the order of its rows.
 */
final class ServerText {

  private static final MathContext DOUBLE_DIGITS = new MathContext(12);
  private static final MathContext FLOAT_DIGITS = new MathContext(5);

  /**
   * Not everything of the type is a number: there is {@code NaN}, and {@code money} is one, too.
   */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e[-+]?\\d+)?");

  private ServerText() {}

  /** The values of the current row, one per column. */
  static List<String> row(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> row = new ArrayList<>(columns.getColumnCount());
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      row.add(value(String.valueOf(rows.getString(column)), columns.getColumnType(column)));
    }
    return row;
  }

  private static String value(String text, int type) {
    return switch (type) {
      case Types.DOUBLE, Types.FLOAT -> rounded(text, DOUBLE_DIGITS);
      case Types.REAL -> rounded(text, FLOAT_DIGITS);
      default -> text;
    };
  }

  private static String rounded(String text, MathContext digits) {
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text).round(digits).stripTrailingZeros().toString()
        : text;
  }
}
