package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingDatabaseMetaData;

/**
 * The real database's description, URL included, so that tools which tell databases apart by it
 * keep working; only the objects that lead back to the connection are wrapped. Thread-safe if the
 * real driver's is.
 */
final class SoftDeleteDatabaseMetaData extends ForwardingDatabaseMetaData
    implements SelfUnwrapping {

  private final DatabaseMetaData delegate;
  private final SoftDeleteConnection connection;

  SoftDeleteDatabaseMetaData(DatabaseMetaData delegate, SoftDeleteConnection connection) {
    this.delegate = delegate;
    this.connection = connection;
  }

  @Override
  public DatabaseMetaData delegate() {
    return delegate;
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public @Nullable ResultSet results(@Nullable ResultSet raw) throws SQLException {
    return raw == null ? null : SoftDeleteResultSet.withoutStatement(raw, connection);
  }
}
