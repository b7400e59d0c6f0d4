package org.softdelete.jdbc.execution;

import java.sql.SQLTransactionRollbackException;
import org.softdelete.rewrite.model.SqlStates;

/** Another transaction has changed the rows that a statement is about. */
public final class ChangedMeanwhile extends SQLTransactionRollbackException {

  private static final long serialVersionUID = 1L;

  /** With SQLState {@code 40001}, by which applications know that they can try again. */
  public ChangedMeanwhile() {
    super(
        "While rows were deleted or restored, another transaction committed further ones, so that"
            + " it was not looked at what points to them. Nothing is changed. Roll back, and"
            + " execute the transaction again.",
        SqlStates.SERIALIZATION_FAILURE);
  }
}
