package org.softdelete.rewrite.model;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database could not be asked about its tables, because the transaction has failed and takes no
 * statement any more.
 */
public final class FailedTransaction extends SQLException {

  private static final long serialVersionUID = 1L;

  /**
   * With SQLState {@code 25P02}.
   *
   * @param cause what the database said, or null if it was not asked
   */
  public FailedTransaction(@Nullable Throwable cause) {
    super(
        "The transaction has failed, so the database cannot be asked which tables are meant."
            + " Nothing was sent. End the transaction by a statement of its own first, or go back"
            + " to a savepoint.",
        SqlStates.FAILED_TRANSACTION,
        cause);
  }
}
