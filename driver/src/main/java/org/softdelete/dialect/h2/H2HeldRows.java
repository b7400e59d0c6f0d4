package org.softdelete.dialect.h2;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Adds to an error of H2's for a foreign key that soft-deleted rows may be what refers to a row
 * that is to be deleted.
 */
final class H2HeldRows {

  private H2HeldRows() {}

  /** What is told in place of {@code raw}; itself if it is another error. */
  static SQLException told(SQLException raw, List<HoldingKey> holding) {
    SQLException failed = raw.getNextException();
    if (raw instanceof BatchUpdateException batch && failed != null) {
      SQLException told = told(failed, holding);
      return told == failed ? raw : H2DuplicateKeys.batch(batch, told);
    }
    if (SqlStates.FOREIGN_KEY_VIOLATION.equals(raw.getSQLState())) {
      String message = String.valueOf(raw.getMessage());
      for (HoldingKey one : holding) {
        if (isOf(one.key(), message)) {
          SQLException noted = H2DuplicateKeys.noted(raw, one.note());
          return noted == null ? raw : noted;
        }
      }
    }
    return raw;
  }

  /** H2 names the key in front of its table: {@code "FK: PUBLIC.ITEMS FOREIGN KEY(…)"}. */
  private static boolean isOf(ForeignKey key, String message) {
    return (message.contains('"' + key.name() + ": ")
            || message.contains('"' + key.name() + "\": "))
        && message.contains(key.child().name());
  }
}
