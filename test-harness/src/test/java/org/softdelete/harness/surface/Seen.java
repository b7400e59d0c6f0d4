package org.softdelete.harness.surface;

import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.ValueText;

/** Writes what was observed as text that can be compared. */
final class Seen {

  private Seen() {}

  /** An answer; of a result set, all rows that are left in it. */
  static String text(@Nullable Object answer) throws SQLException {
    if (answer instanceof ResultSet rows) {
      return rows(rows);
    } else if (answer instanceof int[] counts) {
      return Arrays.toString(counts);
    } else if (answer instanceof long[] counts) {
      return Arrays.toString(counts);
    } else if (answer instanceof Object[] values) {
      return Arrays.deepToString(values);
    }
    return String.valueOf(answer);
  }

  /** How a call failed: the SQLState, and the counts of a batch; not the words. */
  static String failure(Exception failure) {
    if (failure instanceof BatchUpdateException batch) {
      return "SQLState %s after %s and %s, then %s"
          .formatted(
              batch.getSQLState(),
              Arrays.toString(batch.getUpdateCounts()),
              Arrays.toString(batch.getLargeUpdateCounts()),
              batch.getNextException() == null ? "nothing" : failure(batch.getNextException()));
    }
    return failure instanceof SQLException sql
        ? "SQLState " + sql.getSQLState()
        : failure.getClass().getSimpleName();
  }

  private static String rows(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      texts.add(ValueText.row(rows).toString());
    }
    return texts.toString();
  }
}
