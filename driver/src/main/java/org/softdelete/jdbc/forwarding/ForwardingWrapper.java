package org.softdelete.jdbc.forwarding;

import java.sql.SQLException;
import java.sql.Wrapper;

/**
 * Hands every method of {@link Wrapper} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator among
 * the tests: not to be edited by hand.
 */
public interface ForwardingWrapper extends Wrapper {

  /** The object that every call arrives at. */
  Wrapper delegate();

  @Override
  default boolean isWrapperFor(Class<?> iface) throws SQLException {
    return delegate().isWrapperFor(iface);
  }

  @Override
  default <T> T unwrap(Class<T> iface) throws SQLException {
    return delegate().unwrap(iface);
  }
}
