package org.softdelete.jdbc.statement;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the real statement does with a text.
 *
 * @param <T> what comes back for it
 */
@FunctionalInterface
public interface TextSending<T extends @Nullable Object> {

  /** Sends {@code text}, which is rewritten already. */
  T send(Statement statement, String text) throws SQLException;
}
