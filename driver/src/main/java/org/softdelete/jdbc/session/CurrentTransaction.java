package org.softdelete.jdbc.session;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells which transaction a connection is in. As thread-safe as the connection. */
@FunctionalInterface
public interface CurrentTransaction {

  /**
   * What stands for the transaction: equal as long as it is the same one, as far as the driver
   * below tells that; null if there is none.
   *
   * @param begunByText whether a statement of the application began it
   */
  @Nullable Object mark(boolean begunByText) throws SQLException;
}
