package org.softdelete.dialect.postgresql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;

/**
 * Tells an INSERT's own error where one of ours failed in its place: {@code 23505}, worded as
 * PostgreSQL words it, so that libraries find the name of the constraint.
 */
final class DuplicateKeys {

  /** What refuses that one row is changed twice (PostgreSQL: nodeModifyTable.c). */
  private static final Set<String> SECOND_TIME = Set.of("ExecOnConflictUpdate", "ExecMergeMatched");

  private DuplicateKeys() {}

  /** What is told in place of {@code raw}; itself if it is an error of the application's text. */
  static SQLException told(SQLException raw, List<TakenKey> taken) {
    if (raw instanceof BatchUpdateException batch) {
      SQLException failed = batch.getNextException();
      SQLException told = failed == null ? null : single(failed, taken);
      return told == null || failed == null ? raw : batch(batch, failed, told);
    }
    SQLException told = single(raw, taken);
    return told == null ? raw : told;
  }

  private static @Nullable SQLException single(SQLException raw, List<TakenKey> taken) {
    ServerError error = ServerError.of(raw);
    if (SqlStates.INVALID_TEXT.equals(raw.getSQLState())) {
      SQLException held = heldByLiveRow(raw, error);
      return held == null ? DeletedParents.told(raw, error) : held;
    }
    if (SqlStates.DUPLICATE_KEY.equals(raw.getSQLState())) {
      return error == null ? null : noted(raw, error, taken);
    }
    boolean twice =
        SqlStates.CARDINALITY.equals(raw.getSQLState())
            && error != null
            && SECOND_TIME.contains(String.valueOf(error.told("getRoutine")));
    return twice
        ? taken.stream()
            .filter(key -> key.name() != null)
            .findFirst()
            .map(key -> violation(raw, error, key, null))
            .orElse(null)
        : null;
  }

  /** The same error, with a word on what may hold the key. */
  private static @Nullable SQLException noted(
      SQLException raw, ServerError error, List<TakenKey> taken) {
    String table = error.told("getTable");
    boolean mayBeDeleted =
        taken.stream().anyMatch(key -> key.name() == null && key.table().equals(table));
    if (!mayBeDeleted || table == null) {
      return null;
    }
    SQLException noted = error.noted(TakenKey.note(table));
    if (noted != null) {
      noted.initCause(raw);
    }
    return noted;
  }

  private static @Nullable SQLException heldByLiveRow(
      SQLException raw, @Nullable ServerError error) {
    List<String> parts = ServerError.parts(raw, TakenKey.LIVE);
    if (parts.size() < 3) {
      return null;
    }
    String values = String.join(", ", parts.subList(3, parts.size()));
    String detail =
        parts.size() == 3 ? null : "Key (%s)=(%s) already exists.".formatted(parts.get(2), values);
    return violation(raw, error, new TakenKey(parts.get(0), parts.get(1)), detail);
  }

  private static SQLException violation(
      SQLException raw, @Nullable ServerError error, TakenKey key, @Nullable String detail) {
    String message = "duplicate key value violates unique constraint \"%s\"".formatted(key.name());
    SQLException told =
        error == null
            ? new SQLException("ERROR: " + message, SqlStates.DUPLICATE_KEY)
            : error.other(SqlStates.DUPLICATE_KEY, message, detail, null, key);
    told.initCause(raw);
    return told;
  }

  /** That of a batch, with another error for the one in it. */
  static SQLException batch(BatchUpdateException raw, SQLException failed, SQLException told) {
    String before = String.valueOf(failed.getMessage());
    String message = String.valueOf(raw.getMessage()).replace(before, told.getMessage());
    var batch =
        new BatchUpdateException(
            message, told.getSQLState(), raw.getErrorCode(), raw.getLargeUpdateCounts(), told);
    batch.setNextException(told);
    return batch;
  }
}
