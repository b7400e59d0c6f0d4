package org.softdelete.dialect.postgresql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Adds to an error of PostgreSQL's for a foreign key that soft-deleted rows may be what refers to a
 * row that is to be deleted.
 */
final class HeldRows {

  /** The second is that of {@code RESTRICT} (PostgreSQL 18). */
  private static final Set<String> STATES =
      Set.of(SqlStates.FOREIGN_KEY_VIOLATION, SqlStates.RESTRICTED);

  private HeldRows() {}

  /** What is told in place of {@code raw}; itself if it is another error. */
  static SQLException told(SQLException raw, List<HoldingKey> holding) {
    if (raw instanceof BatchUpdateException batch) {
      SQLException failed = batch.getNextException();
      SQLException told = failed == null ? null : single(failed, holding);
      return told == null || failed == null ? raw : DuplicateKeys.batch(batch, failed, told);
    }
    SQLException told = single(raw, holding);
    return told == null ? raw : told;
  }

  private static @Nullable SQLException single(SQLException raw, List<HoldingKey> holding) {
    ServerError error = STATES.contains(raw.getSQLState()) ? ServerError.of(raw) : null;
    if (error == null) {
      return null;
    }
    for (HoldingKey one : holding) {
      if (isOf(one.key(), error)) {
        SQLException noted = error.noted(one.note());
        if (noted != null) {
          noted.initCause(raw);
        }
        return noted;
      }
    }
    return null;
  }

  private static boolean isOf(ForeignKey key, ServerError error) {
    return key.name().equals(error.told("getConstraint"))
        && key.child().name().equals(error.told("getTable"))
        && key.child().schema().equals(error.told("getSchema"));
  }
}
