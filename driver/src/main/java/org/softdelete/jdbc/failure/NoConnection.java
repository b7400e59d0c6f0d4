package org.softdelete.jdbc.failure;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/** Makes the errors that keep a connection from being made. Stateless, so thread-safe. */
public final class NoConnection {

  private NoConnection() {}

  /** An error that says {@code message}. */
  public static SQLException because(String message) {
    return new SQLNonTransientConnectionException(message, SqlStates.NO_CONNECTION);
  }

  /** The same, with what it comes from. */
  public static SQLException because(@Nullable String message, Exception cause) {
    return new SQLNonTransientConnectionException(message, SqlStates.NO_CONNECTION, cause);
  }
}
