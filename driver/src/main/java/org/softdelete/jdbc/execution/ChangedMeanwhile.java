package org.softdelete.jdbc.execution;

import java.sql.SQLTransactionRollbackException;
import org.softdelete.rewrite.model.SqlStates;

/** Another transaction has changed the rows that a statement is about. */
public final class ChangedMeanwhile extends SQLTransactionRollbackException {

  private static final long serialVersionUID = 1L;

  /** With SQLState {@code 40001}, by which applications know that they can try again. */
  public ChangedMeanwhile() {
    super(
        "While a DELETE was executed, another transaction committed rows that it would delete, so"
            + " that their children were not looked at. Nothing is deleted. Roll back, and execute"
            + " the transaction again.",
        SqlStates.SERIALIZATION_FAILURE);
  }
}
