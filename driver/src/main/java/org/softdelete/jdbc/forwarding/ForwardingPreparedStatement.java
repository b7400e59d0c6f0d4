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
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator among
 * the tests: not to be edited by hand.
 */
@SuppressWarnings("deprecation")
public interface ForwardingPreparedStatement extends ForwardingStatement, PreparedStatement {

  /** The object that every call arrives at. */
  @Override
  PreparedStatement delegate();

  /**
   * Sets a parameter again, on any statement. It captures nothing, so there is one of it and not
   * one for each call.
   *
   * @param <V> what is set, unless it is primitive
   * @param <M> what is said about it, unless it is primitive
   */
  @FunctionalInterface
  interface Setter<V, M> {

    /** Sets it; what this kind of parameter does without is null or 0. */
    void set(PreparedStatement statement, int index, V value, long number, M more)
        throws SQLException;
  }

  /**
   * Takes note of a parameter that was set.
   *
   * @param value null if it is primitive
   * @param number the value if it is primitive, or the first primitive that was said about it
   * @param more what else was said about it: a calendar, a type, a scale
   */
  <V, M> void parameter(int index, V value, long number, M more, Setter<V, M> setter);

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
  default void setArray(int parameterIndex, Array x) throws SQLException {
    delegate().setArray(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setArray(i, v));
  }

  @Override
  default void setAsciiStream(int parameterIndex, InputStream x) throws SQLException {
    delegate().setAsciiStream(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setAsciiStream(i, v));
  }

  @Override
  default void setAsciiStream(int parameterIndex, InputStream x, int length) throws SQLException {
    delegate().setAsciiStream(parameterIndex, x, length);
    parameter(parameterIndex, x, length, null, (s, i, v, n, m) -> s.setAsciiStream(i, v, (int) n));
  }

  @Override
  default void setAsciiStream(int parameterIndex, InputStream x, long length) throws SQLException {
    delegate().setAsciiStream(parameterIndex, x, length);
    parameter(parameterIndex, x, length, null, (s, i, v, n, m) -> s.setAsciiStream(i, v, n));
  }

  @Override
  default void setBigDecimal(int parameterIndex, BigDecimal x) throws SQLException {
    delegate().setBigDecimal(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setBigDecimal(i, v));
  }

  @Override
  default void setBinaryStream(int parameterIndex, InputStream x) throws SQLException {
    delegate().setBinaryStream(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setBinaryStream(i, v));
  }

  @Override
  default void setBinaryStream(int parameterIndex, InputStream x, int length) throws SQLException {
    delegate().setBinaryStream(parameterIndex, x, length);
    parameter(parameterIndex, x, length, null, (s, i, v, n, m) -> s.setBinaryStream(i, v, (int) n));
  }

  @Override
  default void setBinaryStream(int parameterIndex, InputStream x, long length) throws SQLException {
    delegate().setBinaryStream(parameterIndex, x, length);
    parameter(parameterIndex, x, length, null, (s, i, v, n, m) -> s.setBinaryStream(i, v, n));
  }

  @Override
  default void setBlob(int parameterIndex, InputStream inputStream) throws SQLException {
    delegate().setBlob(parameterIndex, inputStream);
    parameter(parameterIndex, inputStream, 0, null, (s, i, v, n, m) -> s.setBlob(i, v));
  }

  @Override
  default void setBlob(int parameterIndex, InputStream inputStream, long length)
      throws SQLException {
    delegate().setBlob(parameterIndex, inputStream, length);
    parameter(parameterIndex, inputStream, length, null, (s, i, v, n, m) -> s.setBlob(i, v, n));
  }

  @Override
  default void setBlob(int parameterIndex, Blob x) throws SQLException {
    delegate().setBlob(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setBlob(i, v));
  }

  @Override
  default void setBoolean(int parameterIndex, boolean x) throws SQLException {
    delegate().setBoolean(parameterIndex, x);
    parameter(parameterIndex, null, x ? 1 : 0, null, (s, i, v, n, m) -> s.setBoolean(i, n != 0));
  }

  @Override
  default void setByte(int parameterIndex, byte x) throws SQLException {
    delegate().setByte(parameterIndex, x);
    parameter(parameterIndex, null, x, null, (s, i, v, n, m) -> s.setByte(i, (byte) n));
  }

  @Override
  default void setBytes(int parameterIndex, byte[] x) throws SQLException {
    delegate().setBytes(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setBytes(i, v));
  }

  @Override
  default void setCharacterStream(int parameterIndex, Reader reader) throws SQLException {
    delegate().setCharacterStream(parameterIndex, reader);
    parameter(parameterIndex, reader, 0, null, (s, i, v, n, m) -> s.setCharacterStream(i, v));
  }

  @Override
  default void setCharacterStream(int parameterIndex, Reader reader, int length)
      throws SQLException {
    delegate().setCharacterStream(parameterIndex, reader, length);
    parameter(
        parameterIndex,
        reader,
        length,
        null,
        (s, i, v, n, m) -> s.setCharacterStream(i, v, (int) n));
  }

  @Override
  default void setCharacterStream(int parameterIndex, Reader reader, long length)
      throws SQLException {
    delegate().setCharacterStream(parameterIndex, reader, length);
    parameter(
        parameterIndex, reader, length, null, (s, i, v, n, m) -> s.setCharacterStream(i, v, n));
  }

  @Override
  default void setClob(int parameterIndex, Reader reader) throws SQLException {
    delegate().setClob(parameterIndex, reader);
    parameter(parameterIndex, reader, 0, null, (s, i, v, n, m) -> s.setClob(i, v));
  }

  @Override
  default void setClob(int parameterIndex, Reader reader, long length) throws SQLException {
    delegate().setClob(parameterIndex, reader, length);
    parameter(parameterIndex, reader, length, null, (s, i, v, n, m) -> s.setClob(i, v, n));
  }

  @Override
  default void setClob(int parameterIndex, Clob x) throws SQLException {
    delegate().setClob(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setClob(i, v));
  }

  @Override
  default void setDate(int parameterIndex, Date x) throws SQLException {
    delegate().setDate(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setDate(i, v));
  }

  @Override
  default void setDate(int parameterIndex, Date x, Calendar cal) throws SQLException {
    delegate().setDate(parameterIndex, x, cal);
    parameter(parameterIndex, x, 0, cal, (s, i, v, n, m) -> s.setDate(i, v, m));
  }

  @Override
  default void setDouble(int parameterIndex, double x) throws SQLException {
    delegate().setDouble(parameterIndex, x);
    parameter(
        parameterIndex,
        null,
        Double.doubleToRawLongBits(x),
        null,
        (s, i, v, n, m) -> s.setDouble(i, Double.longBitsToDouble(n)));
  }

  @Override
  default void setFloat(int parameterIndex, float x) throws SQLException {
    delegate().setFloat(parameterIndex, x);
    parameter(
        parameterIndex,
        null,
        Float.floatToRawIntBits(x),
        null,
        (s, i, v, n, m) -> s.setFloat(i, Float.intBitsToFloat((int) n)));
  }

  @Override
  default void setInt(int parameterIndex, int x) throws SQLException {
    delegate().setInt(parameterIndex, x);
    parameter(parameterIndex, null, x, null, (s, i, v, n, m) -> s.setInt(i, (int) n));
  }

  @Override
  default void setLong(int parameterIndex, long x) throws SQLException {
    delegate().setLong(parameterIndex, x);
    parameter(parameterIndex, null, x, null, (s, i, v, n, m) -> s.setLong(i, n));
  }

  @Override
  default void setNCharacterStream(int parameterIndex, Reader value) throws SQLException {
    delegate().setNCharacterStream(parameterIndex, value);
    parameter(parameterIndex, value, 0, null, (s, i, v, n, m) -> s.setNCharacterStream(i, v));
  }

  @Override
  default void setNCharacterStream(int parameterIndex, Reader value, long length)
      throws SQLException {
    delegate().setNCharacterStream(parameterIndex, value, length);
    parameter(
        parameterIndex, value, length, null, (s, i, v, n, m) -> s.setNCharacterStream(i, v, n));
  }

  @Override
  default void setNClob(int parameterIndex, Reader reader) throws SQLException {
    delegate().setNClob(parameterIndex, reader);
    parameter(parameterIndex, reader, 0, null, (s, i, v, n, m) -> s.setNClob(i, v));
  }

  @Override
  default void setNClob(int parameterIndex, Reader reader, long length) throws SQLException {
    delegate().setNClob(parameterIndex, reader, length);
    parameter(parameterIndex, reader, length, null, (s, i, v, n, m) -> s.setNClob(i, v, n));
  }

  @Override
  default void setNClob(int parameterIndex, NClob value) throws SQLException {
    delegate().setNClob(parameterIndex, value);
    parameter(parameterIndex, value, 0, null, (s, i, v, n, m) -> s.setNClob(i, v));
  }

  @Override
  default void setNString(int parameterIndex, String value) throws SQLException {
    delegate().setNString(parameterIndex, value);
    parameter(parameterIndex, value, 0, null, (s, i, v, n, m) -> s.setNString(i, v));
  }

  @Override
  default void setNull(int parameterIndex, int sqlType) throws SQLException {
    delegate().setNull(parameterIndex, sqlType);
    parameter(parameterIndex, null, sqlType, null, (s, i, v, n, m) -> s.setNull(i, (int) n));
  }

  @Override
  default void setNull(int parameterIndex, int sqlType, String typeName) throws SQLException {
    delegate().setNull(parameterIndex, sqlType, typeName);
    parameter(parameterIndex, null, sqlType, typeName, (s, i, v, n, m) -> s.setNull(i, (int) n, m));
  }

  @Override
  default void setObject(int parameterIndex, Object x) throws SQLException {
    delegate().setObject(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setObject(i, v));
  }

  @Override
  default void setObject(int parameterIndex, Object x, int targetSqlType) throws SQLException {
    delegate().setObject(parameterIndex, x, targetSqlType);
    parameter(
        parameterIndex, x, targetSqlType, null, (s, i, v, n, m) -> s.setObject(i, v, (int) n));
  }

  @Override
  default void setObject(int parameterIndex, Object x, int targetSqlType, int scaleOrLength)
      throws SQLException {
    delegate().setObject(parameterIndex, x, targetSqlType, scaleOrLength);
    parameter(
        parameterIndex,
        x,
        targetSqlType,
        scaleOrLength,
        (s, i, v, n, m) -> s.setObject(i, v, (int) n, m));
  }

  @Override
  default void setObject(int parameterIndex, Object x, SQLType targetSqlType) throws SQLException {
    delegate().setObject(parameterIndex, x, targetSqlType);
    parameter(parameterIndex, x, 0, targetSqlType, (s, i, v, n, m) -> s.setObject(i, v, m));
  }

  @Override
  default void setObject(int parameterIndex, Object x, SQLType targetSqlType, int scaleOrLength)
      throws SQLException {
    delegate().setObject(parameterIndex, x, targetSqlType, scaleOrLength);
    parameter(
        parameterIndex,
        x,
        scaleOrLength,
        targetSqlType,
        (s, i, v, n, m) -> s.setObject(i, v, m, (int) n));
  }

  @Override
  default void setRef(int parameterIndex, Ref x) throws SQLException {
    delegate().setRef(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setRef(i, v));
  }

  @Override
  default void setRowId(int parameterIndex, RowId x) throws SQLException {
    delegate().setRowId(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setRowId(i, v));
  }

  @Override
  default void setSQLXML(int parameterIndex, SQLXML xmlObject) throws SQLException {
    delegate().setSQLXML(parameterIndex, xmlObject);
    parameter(parameterIndex, xmlObject, 0, null, (s, i, v, n, m) -> s.setSQLXML(i, v));
  }

  @Override
  default void setShort(int parameterIndex, short x) throws SQLException {
    delegate().setShort(parameterIndex, x);
    parameter(parameterIndex, null, x, null, (s, i, v, n, m) -> s.setShort(i, (short) n));
  }

  @Override
  default void setString(int parameterIndex, String x) throws SQLException {
    delegate().setString(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setString(i, v));
  }

  @Override
  default void setTime(int parameterIndex, Time x) throws SQLException {
    delegate().setTime(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setTime(i, v));
  }

  @Override
  default void setTime(int parameterIndex, Time x, Calendar cal) throws SQLException {
    delegate().setTime(parameterIndex, x, cal);
    parameter(parameterIndex, x, 0, cal, (s, i, v, n, m) -> s.setTime(i, v, m));
  }

  @Override
  default void setTimestamp(int parameterIndex, Timestamp x) throws SQLException {
    delegate().setTimestamp(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setTimestamp(i, v));
  }

  @Override
  default void setTimestamp(int parameterIndex, Timestamp x, Calendar cal) throws SQLException {
    delegate().setTimestamp(parameterIndex, x, cal);
    parameter(parameterIndex, x, 0, cal, (s, i, v, n, m) -> s.setTimestamp(i, v, m));
  }

  @Override
  default void setURL(int parameterIndex, URL x) throws SQLException {
    delegate().setURL(parameterIndex, x);
    parameter(parameterIndex, x, 0, null, (s, i, v, n, m) -> s.setURL(i, v));
  }

  @Override
  default void setUnicodeStream(int parameterIndex, InputStream x, int length) throws SQLException {
    delegate().setUnicodeStream(parameterIndex, x, length);
    parameter(
        parameterIndex, x, length, null, (s, i, v, n, m) -> s.setUnicodeStream(i, v, (int) n));
  }
}
