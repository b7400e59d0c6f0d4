package org.softdelete.jdbc.forwarding;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

/**
 * Hands every method of {@link Connection} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
 */
public interface ForwardingConnection extends ForwardingWrapper, Connection {

  /** The object that every call arrives at. */
  @Override
  Connection delegate();

  /** What to hand out in place of {@code raw}: null, a value, an array, a cursor's rows. */
  <T> T value(T raw, Class<T> type) throws SQLException;

  @Override
  default void abort(Executor p1) throws SQLException {
    delegate().abort(p1);
  }

  @Override
  default void beginRequest() throws SQLException {
    delegate().beginRequest();
  }

  @Override
  default void clearWarnings() throws SQLException {
    delegate().clearWarnings();
  }

  @Override
  default void close() throws SQLException {
    delegate().close();
  }

  @Override
  default void commit() throws SQLException {
    delegate().commit();
  }

  @Override
  default Array createArrayOf(String p1, Object[] p2) throws SQLException {
    return value(delegate().createArrayOf(p1, p2), Array.class);
  }

  @Override
  default Blob createBlob() throws SQLException {
    return delegate().createBlob();
  }

  @Override
  default Clob createClob() throws SQLException {
    return delegate().createClob();
  }

  @Override
  default NClob createNClob() throws SQLException {
    return delegate().createNClob();
  }

  @Override
  default SQLXML createSQLXML() throws SQLException {
    return delegate().createSQLXML();
  }

  @Override
  default Statement createStatement() throws SQLException {
    return delegate().createStatement();
  }

  @Override
  default Statement createStatement(int p1, int p2) throws SQLException {
    return delegate().createStatement(p1, p2);
  }

  @Override
  default Statement createStatement(int p1, int p2, int p3) throws SQLException {
    return delegate().createStatement(p1, p2, p3);
  }

  @Override
  default Struct createStruct(String p1, Object[] p2) throws SQLException {
    return delegate().createStruct(p1, p2);
  }

  @Override
  default void endRequest() throws SQLException {
    delegate().endRequest();
  }

  @Override
  default boolean getAutoCommit() throws SQLException {
    return delegate().getAutoCommit();
  }

  @Override
  default String getCatalog() throws SQLException {
    return delegate().getCatalog();
  }

  @Override
  default Properties getClientInfo() throws SQLException {
    return delegate().getClientInfo();
  }

  @Override
  default String getClientInfo(String p1) throws SQLException {
    return delegate().getClientInfo(p1);
  }

  @Override
  default int getHoldability() throws SQLException {
    return delegate().getHoldability();
  }

  @Override
  default DatabaseMetaData getMetaData() throws SQLException {
    return delegate().getMetaData();
  }

  @Override
  default int getNetworkTimeout() throws SQLException {
    return delegate().getNetworkTimeout();
  }

  @Override
  default String getSchema() throws SQLException {
    return delegate().getSchema();
  }

  @Override
  default int getTransactionIsolation() throws SQLException {
    return delegate().getTransactionIsolation();
  }

  @Override
  default Map<String, Class<?>> getTypeMap() throws SQLException {
    return delegate().getTypeMap();
  }

  @Override
  default SQLWarning getWarnings() throws SQLException {
    return delegate().getWarnings();
  }

  @Override
  default boolean isClosed() throws SQLException {
    return delegate().isClosed();
  }

  @Override
  default boolean isReadOnly() throws SQLException {
    return delegate().isReadOnly();
  }

  @Override
  default boolean isValid(int p1) throws SQLException {
    return delegate().isValid(p1);
  }

  @Override
  default String nativeSQL(String p1) throws SQLException {
    return delegate().nativeSQL(p1);
  }

  @Override
  default CallableStatement prepareCall(String p1) throws SQLException {
    return delegate().prepareCall(p1);
  }

  @Override
  default CallableStatement prepareCall(String p1, int p2, int p3) throws SQLException {
    return delegate().prepareCall(p1, p2, p3);
  }

  @Override
  default CallableStatement prepareCall(String p1, int p2, int p3, int p4) throws SQLException {
    return delegate().prepareCall(p1, p2, p3, p4);
  }

  @Override
  default PreparedStatement prepareStatement(String p1) throws SQLException {
    return delegate().prepareStatement(p1);
  }

  @Override
  default PreparedStatement prepareStatement(String p1, int p2) throws SQLException {
    return delegate().prepareStatement(p1, p2);
  }

  @Override
  default PreparedStatement prepareStatement(String p1, int p2, int p3) throws SQLException {
    return delegate().prepareStatement(p1, p2, p3);
  }

  @Override
  default PreparedStatement prepareStatement(String p1, int p2, int p3, int p4)
      throws SQLException {
    return delegate().prepareStatement(p1, p2, p3, p4);
  }

  @Override
  default PreparedStatement prepareStatement(String p1, int[] p2) throws SQLException {
    return delegate().prepareStatement(p1, p2);
  }

  @Override
  default PreparedStatement prepareStatement(String p1, String[] p2) throws SQLException {
    return delegate().prepareStatement(p1, p2);
  }

  @Override
  default void releaseSavepoint(Savepoint p1) throws SQLException {
    delegate().releaseSavepoint(p1);
  }

  @Override
  default void rollback() throws SQLException {
    delegate().rollback();
  }

  @Override
  default void rollback(Savepoint p1) throws SQLException {
    delegate().rollback(p1);
  }

  @Override
  default void setAutoCommit(boolean p1) throws SQLException {
    delegate().setAutoCommit(p1);
  }

  @Override
  default void setCatalog(String p1) throws SQLException {
    delegate().setCatalog(p1);
  }

  @Override
  default void setClientInfo(String p1, String p2) throws SQLClientInfoException {
    delegate().setClientInfo(p1, p2);
  }

  @Override
  default void setClientInfo(Properties p1) throws SQLClientInfoException {
    delegate().setClientInfo(p1);
  }

  @Override
  default void setHoldability(int p1) throws SQLException {
    delegate().setHoldability(p1);
  }

  @Override
  default void setNetworkTimeout(Executor p1, int p2) throws SQLException {
    delegate().setNetworkTimeout(p1, p2);
  }

  @Override
  default void setReadOnly(boolean p1) throws SQLException {
    delegate().setReadOnly(p1);
  }

  @Override
  default Savepoint setSavepoint() throws SQLException {
    return delegate().setSavepoint();
  }

  @Override
  default Savepoint setSavepoint(String p1) throws SQLException {
    return delegate().setSavepoint(p1);
  }

  @Override
  default void setSchema(String p1) throws SQLException {
    delegate().setSchema(p1);
  }

  @Override
  default void setShardingKey(ShardingKey p1) throws SQLException {
    delegate().setShardingKey(p1);
  }

  @Override
  default void setShardingKey(ShardingKey p1, ShardingKey p2) throws SQLException {
    delegate().setShardingKey(p1, p2);
  }

  @Override
  default boolean setShardingKeyIfValid(ShardingKey p1, int p2) throws SQLException {
    return delegate().setShardingKeyIfValid(p1, p2);
  }

  @Override
  default boolean setShardingKeyIfValid(ShardingKey p1, ShardingKey p2, int p3)
      throws SQLException {
    return delegate().setShardingKeyIfValid(p1, p2, p3);
  }

  @Override
  default void setTransactionIsolation(int p1) throws SQLException {
    delegate().setTransactionIsolation(p1);
  }

  @Override
  default void setTypeMap(Map<String, Class<?>> p1) throws SQLException {
    delegate().setTypeMap(p1);
  }
}
