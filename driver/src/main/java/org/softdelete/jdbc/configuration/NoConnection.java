package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Makes the errors that keep a connection from being made. Stateless, so thread-safe. */
public final class NoConnection {

  /** ISO/IEC 9075-2: SQL-client unable to establish SQL-connection. */
  private static final String UNABLE_TO_CONNECT = "08001";

  private NoConnection() {}

  /** An error that says {@code message}. */
  public static SQLException because(String message) {
    return new SQLNonTransientConnectionException(message, UNABLE_TO_CONNECT);
  }

  /** The same, with what it comes from. */
  static SQLException because(@Nullable String message, Exception cause) {
    return new SQLNonTransientConnectionException(message, UNABLE_TO_CONNECT, cause);
  }
}
