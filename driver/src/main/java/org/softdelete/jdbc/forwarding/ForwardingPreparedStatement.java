package org.softdelete.jdbc.forwarding;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/**
 * Hands every method of {@link PreparedStatement} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
 */
@SuppressWarnings("deprecation")
public interface ForwardingPreparedStatement extends ForwardingStatement, PreparedStatement {

  /** The object that every call arrives at. */
  @Override
  PreparedStatement delegate();

  /** Sets one parameter of {@link #delegate()}, whichever that is at the time. */
  @FunctionalInterface
  interface ParameterSetting {

    /** Sets it. */
    void set() throws SQLException;
  }

  /** Sets a parameter; {@code value} is null where it is no object. */
  void parameter(int index, Object value, ParameterSetting setting) throws SQLException;

  @Override
  default void addBatch() throws SQLException {
    delegate().addBatch();
  }

  @Override
  default void clearParameters() throws SQLException {
    delegate().clearParameters();
  }

  @Override
  default boolean execute() throws SQLException {
    return delegate().execute();
  }

  @Override
  default long executeLargeUpdate() throws SQLException {
    return delegate().executeLargeUpdate();
  }

  @Override
  default ResultSet executeQuery() throws SQLException {
    return results(delegate().executeQuery());
  }

  @Override
  default int executeUpdate() throws SQLException {
    return delegate().executeUpdate();
  }

  @Override
  default ResultSetMetaData getMetaData() throws SQLException {
    return delegate().getMetaData();
  }

  @Override
  default ParameterMetaData getParameterMetaData() throws SQLException {
    return delegate().getParameterMetaData();
  }

  @Override
  default void setArray(int p1, Array p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setArray(p1, p2));
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setAsciiStream(p1, p2));
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2, int p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setAsciiStream(p1, p2, p3));
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setAsciiStream(p1, p2, p3));
  }

  @Override
  default void setBigDecimal(int p1, BigDecimal p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setBigDecimal(p1, p2));
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setBinaryStream(p1, p2));
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2, int p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setBinaryStream(p1, p2, p3));
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setBinaryStream(p1, p2, p3));
  }

  @Override
  default void setBlob(int p1, InputStream p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setBlob(p1, p2));
  }

  @Override
  default void setBlob(int p1, InputStream p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setBlob(p1, p2, p3));
  }

  @Override
  default void setBlob(int p1, Blob p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setBlob(p1, p2));
  }

  @Override
  default void setBoolean(int p1, boolean p2) throws SQLException {
    parameter(p1, null, () -> delegate().setBoolean(p1, p2));
  }

  @Override
  default void setByte(int p1, byte p2) throws SQLException {
    parameter(p1, null, () -> delegate().setByte(p1, p2));
  }

  @Override
  default void setBytes(int p1, byte[] p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setBytes(p1, p2));
  }

  @Override
  default void setCharacterStream(int p1, Reader p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setCharacterStream(p1, p2));
  }

  @Override
  default void setCharacterStream(int p1, Reader p2, int p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setCharacterStream(p1, p2, p3));
  }

  @Override
  default void setCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setCharacterStream(p1, p2, p3));
  }

  @Override
  default void setClob(int p1, Reader p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setClob(p1, p2));
  }

  @Override
  default void setClob(int p1, Reader p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setClob(p1, p2, p3));
  }

  @Override
  default void setClob(int p1, Clob p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setClob(p1, p2));
  }

  @Override
  default void setDate(int p1, Date p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setDate(p1, p2));
  }

  @Override
  default void setDate(int p1, Date p2, Calendar p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setDate(p1, p2, p3));
  }

  @Override
  default void setDouble(int p1, double p2) throws SQLException {
    parameter(p1, null, () -> delegate().setDouble(p1, p2));
  }

  @Override
  default void setFloat(int p1, float p2) throws SQLException {
    parameter(p1, null, () -> delegate().setFloat(p1, p2));
  }

  @Override
  default void setInt(int p1, int p2) throws SQLException {
    parameter(p1, null, () -> delegate().setInt(p1, p2));
  }

  @Override
  default void setLong(int p1, long p2) throws SQLException {
    parameter(p1, null, () -> delegate().setLong(p1, p2));
  }

  @Override
  default void setNCharacterStream(int p1, Reader p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setNCharacterStream(p1, p2));
  }

  @Override
  default void setNCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setNCharacterStream(p1, p2, p3));
  }

  @Override
  default void setNClob(int p1, Reader p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setNClob(p1, p2));
  }

  @Override
  default void setNClob(int p1, Reader p2, long p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setNClob(p1, p2, p3));
  }

  @Override
  default void setNClob(int p1, NClob p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setNClob(p1, p2));
  }

  @Override
  default void setNString(int p1, String p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setNString(p1, p2));
  }

  @Override
  default void setNull(int p1, int p2) throws SQLException {
    parameter(p1, null, () -> delegate().setNull(p1, p2));
  }

  @Override
  default void setNull(int p1, int p2, String p3) throws SQLException {
    parameter(p1, null, () -> delegate().setNull(p1, p2, p3));
  }

  @Override
  default void setObject(int p1, Object p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setObject(p1, p2));
  }

  @Override
  default void setObject(int p1, Object p2, int p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setObject(p1, p2, p3));
  }

  @Override
  default void setObject(int p1, Object p2, int p3, int p4) throws SQLException {
    parameter(p1, p2, () -> delegate().setObject(p1, p2, p3, p4));
  }

  @Override
  default void setObject(int p1, Object p2, SQLType p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setObject(p1, p2, p3));
  }

  @Override
  default void setObject(int p1, Object p2, SQLType p3, int p4) throws SQLException {
    parameter(p1, p2, () -> delegate().setObject(p1, p2, p3, p4));
  }

  @Override
  default void setRef(int p1, Ref p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setRef(p1, p2));
  }

  @Override
  default void setRowId(int p1, RowId p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setRowId(p1, p2));
  }

  @Override
  default void setSQLXML(int p1, SQLXML p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setSQLXML(p1, p2));
  }

  @Override
  default void setShort(int p1, short p2) throws SQLException {
    parameter(p1, null, () -> delegate().setShort(p1, p2));
  }

  @Override
  default void setString(int p1, String p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setString(p1, p2));
  }

  @Override
  default void setTime(int p1, Time p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setTime(p1, p2));
  }

  @Override
  default void setTime(int p1, Time p2, Calendar p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setTime(p1, p2, p3));
  }

  @Override
  default void setTimestamp(int p1, Timestamp p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setTimestamp(p1, p2));
  }

  @Override
  default void setTimestamp(int p1, Timestamp p2, Calendar p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setTimestamp(p1, p2, p3));
  }

  @Override
  default void setURL(int p1, URL p2) throws SQLException {
    parameter(p1, p2, () -> delegate().setURL(p1, p2));
  }

  @Override
  default void setUnicodeStream(int p1, InputStream p2, int p3) throws SQLException {
    parameter(p1, p2, () -> delegate().setUnicodeStream(p1, p2, p3));
  }
}
