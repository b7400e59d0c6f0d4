package org.softdelete.jdbc.forwarding;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

/**
 * Hands every method of {@link CallableStatement} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
 */
@SuppressWarnings("deprecation")
public interface ForwardingCallableStatement
    extends ForwardingPreparedStatement, CallableStatement {

  /** The object that every call arrives at. */
  @Override
  CallableStatement delegate();

  /** What to hand out in place of {@code raw}: null, a value, an array, a cursor's rows. */
  <T> T value(T raw, Class<T> type) throws SQLException;

  @Override
  default Array getArray(int p1) throws SQLException {
    return value(delegate().getArray(p1), Array.class);
  }

  @Override
  default Array getArray(String p1) throws SQLException {
    return value(delegate().getArray(p1), Array.class);
  }

  @Override
  default BigDecimal getBigDecimal(int p1) throws SQLException {
    return delegate().getBigDecimal(p1);
  }

  @Override
  default BigDecimal getBigDecimal(int p1, int p2) throws SQLException {
    return delegate().getBigDecimal(p1, p2);
  }

  @Override
  default BigDecimal getBigDecimal(String p1) throws SQLException {
    return delegate().getBigDecimal(p1);
  }

  @Override
  default Blob getBlob(int p1) throws SQLException {
    return delegate().getBlob(p1);
  }

  @Override
  default Blob getBlob(String p1) throws SQLException {
    return delegate().getBlob(p1);
  }

  @Override
  default boolean getBoolean(int p1) throws SQLException {
    return delegate().getBoolean(p1);
  }

  @Override
  default boolean getBoolean(String p1) throws SQLException {
    return delegate().getBoolean(p1);
  }

  @Override
  default byte getByte(int p1) throws SQLException {
    return delegate().getByte(p1);
  }

  @Override
  default byte getByte(String p1) throws SQLException {
    return delegate().getByte(p1);
  }

  @Override
  default byte[] getBytes(int p1) throws SQLException {
    return delegate().getBytes(p1);
  }

  @Override
  default byte[] getBytes(String p1) throws SQLException {
    return delegate().getBytes(p1);
  }

  @Override
  default Reader getCharacterStream(int p1) throws SQLException {
    return delegate().getCharacterStream(p1);
  }

  @Override
  default Reader getCharacterStream(String p1) throws SQLException {
    return delegate().getCharacterStream(p1);
  }

  @Override
  default Clob getClob(int p1) throws SQLException {
    return delegate().getClob(p1);
  }

  @Override
  default Clob getClob(String p1) throws SQLException {
    return delegate().getClob(p1);
  }

  @Override
  default Date getDate(int p1) throws SQLException {
    return delegate().getDate(p1);
  }

  @Override
  default Date getDate(int p1, Calendar p2) throws SQLException {
    return delegate().getDate(p1, p2);
  }

  @Override
  default Date getDate(String p1) throws SQLException {
    return delegate().getDate(p1);
  }

  @Override
  default Date getDate(String p1, Calendar p2) throws SQLException {
    return delegate().getDate(p1, p2);
  }

  @Override
  default double getDouble(int p1) throws SQLException {
    return delegate().getDouble(p1);
  }

  @Override
  default double getDouble(String p1) throws SQLException {
    return delegate().getDouble(p1);
  }

  @Override
  default float getFloat(int p1) throws SQLException {
    return delegate().getFloat(p1);
  }

  @Override
  default float getFloat(String p1) throws SQLException {
    return delegate().getFloat(p1);
  }

  @Override
  default int getInt(int p1) throws SQLException {
    return delegate().getInt(p1);
  }

  @Override
  default int getInt(String p1) throws SQLException {
    return delegate().getInt(p1);
  }

  @Override
  default long getLong(int p1) throws SQLException {
    return delegate().getLong(p1);
  }

  @Override
  default long getLong(String p1) throws SQLException {
    return delegate().getLong(p1);
  }

  @Override
  default Reader getNCharacterStream(int p1) throws SQLException {
    return delegate().getNCharacterStream(p1);
  }

  @Override
  default Reader getNCharacterStream(String p1) throws SQLException {
    return delegate().getNCharacterStream(p1);
  }

  @Override
  default NClob getNClob(int p1) throws SQLException {
    return delegate().getNClob(p1);
  }

  @Override
  default NClob getNClob(String p1) throws SQLException {
    return delegate().getNClob(p1);
  }

  @Override
  default String getNString(int p1) throws SQLException {
    return delegate().getNString(p1);
  }

  @Override
  default String getNString(String p1) throws SQLException {
    return delegate().getNString(p1);
  }

  @Override
  default <T> T getObject(int p1, Class<T> p2) throws SQLException {
    return value(delegate().getObject(p1, p2), p2);
  }

  @Override
  default <T> T getObject(String p1, Class<T> p2) throws SQLException {
    return value(delegate().getObject(p1, p2), p2);
  }

  @Override
  default Object getObject(int p1) throws SQLException {
    return value(delegate().getObject(p1), Object.class);
  }

  @Override
  default Object getObject(int p1, Map<String, Class<?>> p2) throws SQLException {
    return value(delegate().getObject(p1, p2), Object.class);
  }

  @Override
  default Object getObject(String p1) throws SQLException {
    return value(delegate().getObject(p1), Object.class);
  }

  @Override
  default Object getObject(String p1, Map<String, Class<?>> p2) throws SQLException {
    return value(delegate().getObject(p1, p2), Object.class);
  }

  @Override
  default Ref getRef(int p1) throws SQLException {
    return delegate().getRef(p1);
  }

  @Override
  default Ref getRef(String p1) throws SQLException {
    return delegate().getRef(p1);
  }

  @Override
  default RowId getRowId(int p1) throws SQLException {
    return delegate().getRowId(p1);
  }

  @Override
  default RowId getRowId(String p1) throws SQLException {
    return delegate().getRowId(p1);
  }

  @Override
  default SQLXML getSQLXML(int p1) throws SQLException {
    return delegate().getSQLXML(p1);
  }

  @Override
  default SQLXML getSQLXML(String p1) throws SQLException {
    return delegate().getSQLXML(p1);
  }

  @Override
  default short getShort(int p1) throws SQLException {
    return delegate().getShort(p1);
  }

  @Override
  default short getShort(String p1) throws SQLException {
    return delegate().getShort(p1);
  }

  @Override
  default String getString(int p1) throws SQLException {
    return delegate().getString(p1);
  }

  @Override
  default String getString(String p1) throws SQLException {
    return delegate().getString(p1);
  }

  @Override
  default Time getTime(int p1) throws SQLException {
    return delegate().getTime(p1);
  }

  @Override
  default Time getTime(int p1, Calendar p2) throws SQLException {
    return delegate().getTime(p1, p2);
  }

  @Override
  default Time getTime(String p1) throws SQLException {
    return delegate().getTime(p1);
  }

  @Override
  default Time getTime(String p1, Calendar p2) throws SQLException {
    return delegate().getTime(p1, p2);
  }

  @Override
  default Timestamp getTimestamp(int p1) throws SQLException {
    return delegate().getTimestamp(p1);
  }

  @Override
  default Timestamp getTimestamp(int p1, Calendar p2) throws SQLException {
    return delegate().getTimestamp(p1, p2);
  }

  @Override
  default Timestamp getTimestamp(String p1) throws SQLException {
    return delegate().getTimestamp(p1);
  }

  @Override
  default Timestamp getTimestamp(String p1, Calendar p2) throws SQLException {
    return delegate().getTimestamp(p1, p2);
  }

  @Override
  default URL getURL(int p1) throws SQLException {
    return delegate().getURL(p1);
  }

  @Override
  default URL getURL(String p1) throws SQLException {
    return delegate().getURL(p1);
  }

  @Override
  default void registerOutParameter(int p1, int p2) throws SQLException {
    delegate().registerOutParameter(p1, p2);
  }

  @Override
  default void registerOutParameter(int p1, int p2, int p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(int p1, int p2, String p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(int p1, SQLType p2) throws SQLException {
    delegate().registerOutParameter(p1, p2);
  }

  @Override
  default void registerOutParameter(int p1, SQLType p2, int p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(int p1, SQLType p2, String p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(String p1, int p2) throws SQLException {
    delegate().registerOutParameter(p1, p2);
  }

  @Override
  default void registerOutParameter(String p1, int p2, int p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(String p1, int p2, String p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(String p1, SQLType p2) throws SQLException {
    delegate().registerOutParameter(p1, p2);
  }

  @Override
  default void registerOutParameter(String p1, SQLType p2, int p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void registerOutParameter(String p1, SQLType p2, String p3) throws SQLException {
    delegate().registerOutParameter(p1, p2, p3);
  }

  @Override
  default void setAsciiStream(String p1, InputStream p2) throws SQLException {
    delegate().setAsciiStream(p1, p2);
  }

  @Override
  default void setAsciiStream(String p1, InputStream p2, int p3) throws SQLException {
    delegate().setAsciiStream(p1, p2, p3);
  }

  @Override
  default void setAsciiStream(String p1, InputStream p2, long p3) throws SQLException {
    delegate().setAsciiStream(p1, p2, p3);
  }

  @Override
  default void setBigDecimal(String p1, BigDecimal p2) throws SQLException {
    delegate().setBigDecimal(p1, p2);
  }

  @Override
  default void setBinaryStream(String p1, InputStream p2) throws SQLException {
    delegate().setBinaryStream(p1, p2);
  }

  @Override
  default void setBinaryStream(String p1, InputStream p2, int p3) throws SQLException {
    delegate().setBinaryStream(p1, p2, p3);
  }

  @Override
  default void setBinaryStream(String p1, InputStream p2, long p3) throws SQLException {
    delegate().setBinaryStream(p1, p2, p3);
  }

  @Override
  default void setBlob(String p1, InputStream p2) throws SQLException {
    delegate().setBlob(p1, p2);
  }

  @Override
  default void setBlob(String p1, InputStream p2, long p3) throws SQLException {
    delegate().setBlob(p1, p2, p3);
  }

  @Override
  default void setBlob(String p1, Blob p2) throws SQLException {
    delegate().setBlob(p1, p2);
  }

  @Override
  default void setBoolean(String p1, boolean p2) throws SQLException {
    delegate().setBoolean(p1, p2);
  }

  @Override
  default void setByte(String p1, byte p2) throws SQLException {
    delegate().setByte(p1, p2);
  }

  @Override
  default void setBytes(String p1, byte[] p2) throws SQLException {
    delegate().setBytes(p1, p2);
  }

  @Override
  default void setCharacterStream(String p1, Reader p2) throws SQLException {
    delegate().setCharacterStream(p1, p2);
  }

  @Override
  default void setCharacterStream(String p1, Reader p2, int p3) throws SQLException {
    delegate().setCharacterStream(p1, p2, p3);
  }

  @Override
  default void setCharacterStream(String p1, Reader p2, long p3) throws SQLException {
    delegate().setCharacterStream(p1, p2, p3);
  }

  @Override
  default void setClob(String p1, Reader p2) throws SQLException {
    delegate().setClob(p1, p2);
  }

  @Override
  default void setClob(String p1, Reader p2, long p3) throws SQLException {
    delegate().setClob(p1, p2, p3);
  }

  @Override
  default void setClob(String p1, Clob p2) throws SQLException {
    delegate().setClob(p1, p2);
  }

  @Override
  default void setDate(String p1, Date p2) throws SQLException {
    delegate().setDate(p1, p2);
  }

  @Override
  default void setDate(String p1, Date p2, Calendar p3) throws SQLException {
    delegate().setDate(p1, p2, p3);
  }

  @Override
  default void setDouble(String p1, double p2) throws SQLException {
    delegate().setDouble(p1, p2);
  }

  @Override
  default void setFloat(String p1, float p2) throws SQLException {
    delegate().setFloat(p1, p2);
  }

  @Override
  default void setInt(String p1, int p2) throws SQLException {
    delegate().setInt(p1, p2);
  }

  @Override
  default void setLong(String p1, long p2) throws SQLException {
    delegate().setLong(p1, p2);
  }

  @Override
  default void setNCharacterStream(String p1, Reader p2) throws SQLException {
    delegate().setNCharacterStream(p1, p2);
  }

  @Override
  default void setNCharacterStream(String p1, Reader p2, long p3) throws SQLException {
    delegate().setNCharacterStream(p1, p2, p3);
  }

  @Override
  default void setNClob(String p1, Reader p2) throws SQLException {
    delegate().setNClob(p1, p2);
  }

  @Override
  default void setNClob(String p1, Reader p2, long p3) throws SQLException {
    delegate().setNClob(p1, p2, p3);
  }

  @Override
  default void setNClob(String p1, NClob p2) throws SQLException {
    delegate().setNClob(p1, p2);
  }

  @Override
  default void setNString(String p1, String p2) throws SQLException {
    delegate().setNString(p1, p2);
  }

  @Override
  default void setNull(String p1, int p2) throws SQLException {
    delegate().setNull(p1, p2);
  }

  @Override
  default void setNull(String p1, int p2, String p3) throws SQLException {
    delegate().setNull(p1, p2, p3);
  }

  @Override
  default void setObject(String p1, Object p2) throws SQLException {
    delegate().setObject(p1, p2);
  }

  @Override
  default void setObject(String p1, Object p2, int p3) throws SQLException {
    delegate().setObject(p1, p2, p3);
  }

  @Override
  default void setObject(String p1, Object p2, int p3, int p4) throws SQLException {
    delegate().setObject(p1, p2, p3, p4);
  }

  @Override
  default void setObject(String p1, Object p2, SQLType p3) throws SQLException {
    delegate().setObject(p1, p2, p3);
  }

  @Override
  default void setObject(String p1, Object p2, SQLType p3, int p4) throws SQLException {
    delegate().setObject(p1, p2, p3, p4);
  }

  @Override
  default void setRowId(String p1, RowId p2) throws SQLException {
    delegate().setRowId(p1, p2);
  }

  @Override
  default void setSQLXML(String p1, SQLXML p2) throws SQLException {
    delegate().setSQLXML(p1, p2);
  }

  @Override
  default void setShort(String p1, short p2) throws SQLException {
    delegate().setShort(p1, p2);
  }

  @Override
  default void setString(String p1, String p2) throws SQLException {
    delegate().setString(p1, p2);
  }

  @Override
  default void setTime(String p1, Time p2) throws SQLException {
    delegate().setTime(p1, p2);
  }

  @Override
  default void setTime(String p1, Time p2, Calendar p3) throws SQLException {
    delegate().setTime(p1, p2, p3);
  }

  @Override
  default void setTimestamp(String p1, Timestamp p2) throws SQLException {
    delegate().setTimestamp(p1, p2);
  }

  @Override
  default void setTimestamp(String p1, Timestamp p2, Calendar p3) throws SQLException {
    delegate().setTimestamp(p1, p2, p3);
  }

  @Override
  default void setURL(String p1, URL p2) throws SQLException {
    delegate().setURL(p1, p2);
  }

  @Override
  default boolean wasNull() throws SQLException {
    return delegate().wasNull();
  }
}
