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
    delegate().setArray(p1, p2);
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2) throws SQLException {
    delegate().setAsciiStream(p1, p2);
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2, int p3) throws SQLException {
    delegate().setAsciiStream(p1, p2, p3);
  }

  @Override
  default void setAsciiStream(int p1, InputStream p2, long p3) throws SQLException {
    delegate().setAsciiStream(p1, p2, p3);
  }

  @Override
  default void setBigDecimal(int p1, BigDecimal p2) throws SQLException {
    delegate().setBigDecimal(p1, p2);
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2) throws SQLException {
    delegate().setBinaryStream(p1, p2);
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2, int p3) throws SQLException {
    delegate().setBinaryStream(p1, p2, p3);
  }

  @Override
  default void setBinaryStream(int p1, InputStream p2, long p3) throws SQLException {
    delegate().setBinaryStream(p1, p2, p3);
  }

  @Override
  default void setBlob(int p1, InputStream p2) throws SQLException {
    delegate().setBlob(p1, p2);
  }

  @Override
  default void setBlob(int p1, InputStream p2, long p3) throws SQLException {
    delegate().setBlob(p1, p2, p3);
  }

  @Override
  default void setBlob(int p1, Blob p2) throws SQLException {
    delegate().setBlob(p1, p2);
  }

  @Override
  default void setBoolean(int p1, boolean p2) throws SQLException {
    delegate().setBoolean(p1, p2);
  }

  @Override
  default void setByte(int p1, byte p2) throws SQLException {
    delegate().setByte(p1, p2);
  }

  @Override
  default void setBytes(int p1, byte[] p2) throws SQLException {
    delegate().setBytes(p1, p2);
  }

  @Override
  default void setCharacterStream(int p1, Reader p2) throws SQLException {
    delegate().setCharacterStream(p1, p2);
  }

  @Override
  default void setCharacterStream(int p1, Reader p2, int p3) throws SQLException {
    delegate().setCharacterStream(p1, p2, p3);
  }

  @Override
  default void setCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    delegate().setCharacterStream(p1, p2, p3);
  }

  @Override
  default void setClob(int p1, Reader p2) throws SQLException {
    delegate().setClob(p1, p2);
  }

  @Override
  default void setClob(int p1, Reader p2, long p3) throws SQLException {
    delegate().setClob(p1, p2, p3);
  }

  @Override
  default void setClob(int p1, Clob p2) throws SQLException {
    delegate().setClob(p1, p2);
  }

  @Override
  default void setDate(int p1, Date p2) throws SQLException {
    delegate().setDate(p1, p2);
  }

  @Override
  default void setDate(int p1, Date p2, Calendar p3) throws SQLException {
    delegate().setDate(p1, p2, p3);
  }

  @Override
  default void setDouble(int p1, double p2) throws SQLException {
    delegate().setDouble(p1, p2);
  }

  @Override
  default void setFloat(int p1, float p2) throws SQLException {
    delegate().setFloat(p1, p2);
  }

  @Override
  default void setInt(int p1, int p2) throws SQLException {
    delegate().setInt(p1, p2);
  }

  @Override
  default void setLong(int p1, long p2) throws SQLException {
    delegate().setLong(p1, p2);
  }

  @Override
  default void setNCharacterStream(int p1, Reader p2) throws SQLException {
    delegate().setNCharacterStream(p1, p2);
  }

  @Override
  default void setNCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    delegate().setNCharacterStream(p1, p2, p3);
  }

  @Override
  default void setNClob(int p1, Reader p2) throws SQLException {
    delegate().setNClob(p1, p2);
  }

  @Override
  default void setNClob(int p1, Reader p2, long p3) throws SQLException {
    delegate().setNClob(p1, p2, p3);
  }

  @Override
  default void setNClob(int p1, NClob p2) throws SQLException {
    delegate().setNClob(p1, p2);
  }

  @Override
  default void setNString(int p1, String p2) throws SQLException {
    delegate().setNString(p1, p2);
  }

  @Override
  default void setNull(int p1, int p2) throws SQLException {
    delegate().setNull(p1, p2);
  }

  @Override
  default void setNull(int p1, int p2, String p3) throws SQLException {
    delegate().setNull(p1, p2, p3);
  }

  @Override
  default void setObject(int p1, Object p2) throws SQLException {
    delegate().setObject(p1, p2);
  }

  @Override
  default void setObject(int p1, Object p2, int p3) throws SQLException {
    delegate().setObject(p1, p2, p3);
  }

  @Override
  default void setObject(int p1, Object p2, int p3, int p4) throws SQLException {
    delegate().setObject(p1, p2, p3, p4);
  }

  @Override
  default void setObject(int p1, Object p2, SQLType p3) throws SQLException {
    delegate().setObject(p1, p2, p3);
  }

  @Override
  default void setObject(int p1, Object p2, SQLType p3, int p4) throws SQLException {
    delegate().setObject(p1, p2, p3, p4);
  }

  @Override
  default void setRef(int p1, Ref p2) throws SQLException {
    delegate().setRef(p1, p2);
  }

  @Override
  default void setRowId(int p1, RowId p2) throws SQLException {
    delegate().setRowId(p1, p2);
  }

  @Override
  default void setSQLXML(int p1, SQLXML p2) throws SQLException {
    delegate().setSQLXML(p1, p2);
  }

  @Override
  default void setShort(int p1, short p2) throws SQLException {
    delegate().setShort(p1, p2);
  }

  @Override
  default void setString(int p1, String p2) throws SQLException {
    delegate().setString(p1, p2);
  }

  @Override
  default void setTime(int p1, Time p2) throws SQLException {
    delegate().setTime(p1, p2);
  }

  @Override
  default void setTime(int p1, Time p2, Calendar p3) throws SQLException {
    delegate().setTime(p1, p2, p3);
  }

  @Override
  default void setTimestamp(int p1, Timestamp p2) throws SQLException {
    delegate().setTimestamp(p1, p2);
  }

  @Override
  default void setTimestamp(int p1, Timestamp p2, Calendar p3) throws SQLException {
    delegate().setTimestamp(p1, p2, p3);
  }

  @Override
  default void setURL(int p1, URL p2) throws SQLException {
    delegate().setURL(p1, p2);
  }

  @Override
  default void setUnicodeStream(int p1, InputStream p2, int p3) throws SQLException {
    delegate().setUnicodeStream(p1, p2, p3);
  }
}
