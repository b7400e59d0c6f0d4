package org.softdelete.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;

/**
 * Tells a foreign key's own error where one of ours failed because a row would point to a deleted
 * one: {@code 23503}, worded as PostgreSQL words it, with a hint.
 */
final class DeletedParents {

  /** Behind these, the values are those of the key. */
  private static final int TOLD = 4;

  private DeletedParents() {}

  /**
   * What is told in place of {@code raw}; null if that is no error of ours.
   *
   * @param error what the server told with it, if that is known
   */
  static @Nullable SQLException told(SQLException raw, @Nullable ServerError error) {
    List<String> parts = ServerError.parts(raw, ForeignKey.DELETED_PARENT);
    if (parts.size() < TOLD) {
      return null;
    }
    String message =
        "insert or update on table \"%s\" violates foreign key constraint \"%s\""
            .formatted(parts.get(0), parts.get(1));
    String detail =
        "Key (%s)=(%s) is not present in table \"%s\"."
            .formatted(
                parts.get(2), String.join(", ", parts.subList(TOLD, parts.size())), parts.get(3));
    String hint = ForeignKey.deletedNote(parts.get(3));
    SQLException told =
        error == null
            ? new SQLException("ERROR: " + message + ' ' + hint, SqlStates.NO_PARENT)
            : error.other(
                SqlStates.NO_PARENT,
                message,
                detail,
                hint,
                new TakenKey(parts.get(0), parts.get(1)));
    told.initCause(raw);
    return told;
  }
}
