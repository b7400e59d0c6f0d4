package org.softdelete.dialect.h2;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;

/**
 * Adds to an error of H2 for a duplicate key what may hold it: the same exception with a longer
 * message. H2's classes are not on our class path.
 */
final class H2DuplicateKeys {

  private H2DuplicateKeys() {}

  /** What is told in place of {@code raw}; itself if there is nothing to add. */
  static SQLException told(SQLException raw, List<TakenKey> taken) {
    SQLException failed = raw.getNextException();
    if (raw instanceof BatchUpdateException batch && failed != null) {
      SQLException told = told(failed, taken);
      return told == failed ? raw : batch(batch, told);
    }
    String message = String.valueOf(raw.getMessage()).toUpperCase(Locale.ROOT);
    if (SqlStates.DUPLICATE_KEY.equals(raw.getSQLState())) {
      for (TakenKey key : taken) {
        // H2 names the table in front of the columns: ON PUBLIC.ITEMS(ID).
        String named = '.' + key.table().toUpperCase(Locale.ROOT);
        if (key.name() == null
            && (message.contains(named + '(') || message.contains(named + "\"("))) {
          SQLException noted = noted(raw, TakenKey.note(key.table()));
          return noted == null ? raw : noted;
        }
      }
    }
    return raw;
  }

  /** H2's own class has no constructor that others may call, and adds nothing to this one. */
  static SQLException batch(BatchUpdateException raw, SQLException told) {
    var batch =
        new BatchUpdateException(
            told.getMessage(),
            told.getSQLState(),
            told.getErrorCode(),
            raw.getLargeUpdateCounts(),
            raw);
    batch.setNextException(told);
    return batch;
  }

  /** The same error with a longer message; null if it is none of H2's. */
  static @Nullable SQLException noted(SQLException raw, String note) {
    try {
      Class<? extends SQLException> type = raw.getClass();
      String message = (String) type.getMethod("getOriginalMessage").invoke(raw);
      String sql = (String) type.getMethod("getSQL").invoke(raw);
      return type.getConstructor(
              String.class, String.class, String.class, int.class, Throwable.class, String.class)
          .newInstance(
              message + ". " + note, sql, raw.getSQLState(), raw.getErrorCode(), raw, null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
