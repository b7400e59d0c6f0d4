package org.softdelete.jdbc;

import java.sql.SQLException;
import org.softdelete.jdbc.forwarding.ForwardingWrapper;

/**
 * Unwrapping as SEMANTICS §7 has it: to an interface that the wrapper implements itself it answers
 * with itself, so that {@code unwrap(Connection.class)} does not walk around the rewriter; any
 * other type reaches the real object.
 */
interface SelfUnwrapping extends ForwardingWrapper {

  @Override
  default <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : delegate().unwrap(type);
  }

  @Override
  default boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || delegate().isWrapperFor(type);
  }
}
