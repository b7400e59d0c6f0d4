package org.softdelete.jdbc.execution;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something that is done behind a statement. */
@FunctionalInterface
public interface Follow {

  /**
   * Does it. What it throws ends the execution.
   *
   * @param result what came back for the statement
   */
  void run(@Nullable Object result) throws SQLException;
}
