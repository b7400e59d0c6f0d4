package org.softdelete.jdbc.execution;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What sends a statement to the database.
 *
 * @param <S> what the real driver has for it: a statement, or the result set whose row is changed
 * @param <T> what comes back
 */
@FunctionalInterface
public interface Sending<S, T extends @Nullable Object> {

  /** Sends it by {@code sender}. */
  T send(S sender) throws SQLException;
}
