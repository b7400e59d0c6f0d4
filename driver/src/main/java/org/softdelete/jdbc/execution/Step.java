package org.softdelete.jdbc.execution;

import java.sql.SQLException;

/** Something that is done before or behind a statement. */
@FunctionalInterface
public interface Step {

  /** Does it. What it throws ends the execution. */
  void run() throws SQLException;
}
