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
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

/**
 * Hands every method of {@link ResultSet} on to {@link #delegate()}.
 *
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator among
 * the tests: not to be edited by hand.
 */
@SuppressWarnings("deprecation")
public interface ForwardingResultSet extends ForwardingWrapper, ResultSet {

  /** The object that every call arrives at. */
  @Override
  ResultSet delegate();

  /** What every call arrives at that reads or changes the current row. */
  default ResultSet row() throws SQLException {
    return delegate();
  }

  /** What to hand out in place of {@code raw}: null, a value, an array, a cursor's rows. */
  <T> T value(T raw, Class<T> type) throws SQLException;

  @Override
  default boolean absolute(int row) throws SQLException {
    return delegate().absolute(row);
  }

  @Override
  default void afterLast() throws SQLException {
    delegate().afterLast();
  }

  @Override
  default void beforeFirst() throws SQLException {
    delegate().beforeFirst();
  }

  @Override
  default void cancelRowUpdates() throws SQLException {
    delegate().cancelRowUpdates();
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
  default void deleteRow() throws SQLException {
    row().deleteRow();
  }

  @Override
  default int findColumn(String columnLabel) throws SQLException {
    return delegate().findColumn(columnLabel);
  }

  @Override
  default boolean first() throws SQLException {
    return delegate().first();
  }

  @Override
  default Array getArray(int columnIndex) throws SQLException {
    return value(row().getArray(columnIndex), Array.class);
  }

  @Override
  default Array getArray(String columnLabel) throws SQLException {
    return value(row().getArray(columnLabel), Array.class);
  }

  @Override
  default InputStream getAsciiStream(int columnIndex) throws SQLException {
    return row().getAsciiStream(columnIndex);
  }

  @Override
  default InputStream getAsciiStream(String columnLabel) throws SQLException {
    return row().getAsciiStream(columnLabel);
  }

  @Override
  default BigDecimal getBigDecimal(int columnIndex) throws SQLException {
    return row().getBigDecimal(columnIndex);
  }

  @Override
  default BigDecimal getBigDecimal(int columnIndex, int scale) throws SQLException {
    return row().getBigDecimal(columnIndex, scale);
  }

  @Override
  default BigDecimal getBigDecimal(String columnLabel) throws SQLException {
    return row().getBigDecimal(columnLabel);
  }

  @Override
  default BigDecimal getBigDecimal(String columnLabel, int scale) throws SQLException {
    return row().getBigDecimal(columnLabel, scale);
  }

  @Override
  default InputStream getBinaryStream(int columnIndex) throws SQLException {
    return row().getBinaryStream(columnIndex);
  }

  @Override
  default InputStream getBinaryStream(String columnLabel) throws SQLException {
    return row().getBinaryStream(columnLabel);
  }

  @Override
  default Blob getBlob(int columnIndex) throws SQLException {
    return row().getBlob(columnIndex);
  }

  @Override
  default Blob getBlob(String columnLabel) throws SQLException {
    return row().getBlob(columnLabel);
  }

  @Override
  default boolean getBoolean(int columnIndex) throws SQLException {
    return row().getBoolean(columnIndex);
  }

  @Override
  default boolean getBoolean(String columnLabel) throws SQLException {
    return row().getBoolean(columnLabel);
  }

  @Override
  default byte getByte(int columnIndex) throws SQLException {
    return row().getByte(columnIndex);
  }

  @Override
  default byte getByte(String columnLabel) throws SQLException {
    return row().getByte(columnLabel);
  }

  @Override
  default byte[] getBytes(int columnIndex) throws SQLException {
    return row().getBytes(columnIndex);
  }

  @Override
  default byte[] getBytes(String columnLabel) throws SQLException {
    return row().getBytes(columnLabel);
  }

  @Override
  default Reader getCharacterStream(int columnIndex) throws SQLException {
    return row().getCharacterStream(columnIndex);
  }

  @Override
  default Reader getCharacterStream(String columnLabel) throws SQLException {
    return row().getCharacterStream(columnLabel);
  }

  @Override
  default Clob getClob(int columnIndex) throws SQLException {
    return row().getClob(columnIndex);
  }

  @Override
  default Clob getClob(String columnLabel) throws SQLException {
    return row().getClob(columnLabel);
  }

  @Override
  default int getConcurrency() throws SQLException {
    return delegate().getConcurrency();
  }

  @Override
  default String getCursorName() throws SQLException {
    return delegate().getCursorName();
  }

  @Override
  default Date getDate(int columnIndex) throws SQLException {
    return row().getDate(columnIndex);
  }

  @Override
  default Date getDate(int columnIndex, Calendar cal) throws SQLException {
    return row().getDate(columnIndex, cal);
  }

  @Override
  default Date getDate(String columnLabel) throws SQLException {
    return row().getDate(columnLabel);
  }

  @Override
  default Date getDate(String columnLabel, Calendar cal) throws SQLException {
    return row().getDate(columnLabel, cal);
  }

  @Override
  default double getDouble(int columnIndex) throws SQLException {
    return row().getDouble(columnIndex);
  }

  @Override
  default double getDouble(String columnLabel) throws SQLException {
    return row().getDouble(columnLabel);
  }

  @Override
  default int getFetchDirection() throws SQLException {
    return delegate().getFetchDirection();
  }

  @Override
  default int getFetchSize() throws SQLException {
    return delegate().getFetchSize();
  }

  @Override
  default float getFloat(int columnIndex) throws SQLException {
    return row().getFloat(columnIndex);
  }

  @Override
  default float getFloat(String columnLabel) throws SQLException {
    return row().getFloat(columnLabel);
  }

  @Override
  default int getHoldability() throws SQLException {
    return delegate().getHoldability();
  }

  @Override
  default int getInt(int columnIndex) throws SQLException {
    return row().getInt(columnIndex);
  }

  @Override
  default int getInt(String columnLabel) throws SQLException {
    return row().getInt(columnLabel);
  }

  @Override
  default long getLong(int columnIndex) throws SQLException {
    return row().getLong(columnIndex);
  }

  @Override
  default long getLong(String columnLabel) throws SQLException {
    return row().getLong(columnLabel);
  }

  @Override
  default ResultSetMetaData getMetaData() throws SQLException {
    return delegate().getMetaData();
  }

  @Override
  default Reader getNCharacterStream(int columnIndex) throws SQLException {
    return row().getNCharacterStream(columnIndex);
  }

  @Override
  default Reader getNCharacterStream(String columnLabel) throws SQLException {
    return row().getNCharacterStream(columnLabel);
  }

  @Override
  default NClob getNClob(int columnIndex) throws SQLException {
    return row().getNClob(columnIndex);
  }

  @Override
  default NClob getNClob(String columnLabel) throws SQLException {
    return row().getNClob(columnLabel);
  }

  @Override
  default String getNString(int columnIndex) throws SQLException {
    return row().getNString(columnIndex);
  }

  @Override
  default String getNString(String columnLabel) throws SQLException {
    return row().getNString(columnLabel);
  }

  @Override
  default <T> T getObject(int columnIndex, Class<T> type) throws SQLException {
    return value(row().getObject(columnIndex, type), type);
  }

  @Override
  default <T> T getObject(String columnLabel, Class<T> type) throws SQLException {
    return value(row().getObject(columnLabel, type), type);
  }

  @Override
  default Object getObject(int columnIndex) throws SQLException {
    return value(row().getObject(columnIndex), Object.class);
  }

  @Override
  default Object getObject(int columnIndex, Map<String, Class<?>> map) throws SQLException {
    return value(row().getObject(columnIndex, map), Object.class);
  }

  @Override
  default Object getObject(String columnLabel) throws SQLException {
    return value(row().getObject(columnLabel), Object.class);
  }

  @Override
  default Object getObject(String columnLabel, Map<String, Class<?>> map) throws SQLException {
    return value(row().getObject(columnLabel, map), Object.class);
  }

  @Override
  default Ref getRef(int columnIndex) throws SQLException {
    return row().getRef(columnIndex);
  }

  @Override
  default Ref getRef(String columnLabel) throws SQLException {
    return row().getRef(columnLabel);
  }

  @Override
  default int getRow() throws SQLException {
    return delegate().getRow();
  }

  @Override
  default RowId getRowId(int columnIndex) throws SQLException {
    return row().getRowId(columnIndex);
  }

  @Override
  default RowId getRowId(String columnLabel) throws SQLException {
    return row().getRowId(columnLabel);
  }

  @Override
  default SQLXML getSQLXML(int columnIndex) throws SQLException {
    return row().getSQLXML(columnIndex);
  }

  @Override
  default SQLXML getSQLXML(String columnLabel) throws SQLException {
    return row().getSQLXML(columnLabel);
  }

  @Override
  default short getShort(int columnIndex) throws SQLException {
    return row().getShort(columnIndex);
  }

  @Override
  default short getShort(String columnLabel) throws SQLException {
    return row().getShort(columnLabel);
  }

  @Override
  default Statement getStatement() throws SQLException {
    return delegate().getStatement();
  }

  @Override
  default String getString(int columnIndex) throws SQLException {
    return row().getString(columnIndex);
  }

  @Override
  default String getString(String columnLabel) throws SQLException {
    return row().getString(columnLabel);
  }

  @Override
  default Time getTime(int columnIndex) throws SQLException {
    return row().getTime(columnIndex);
  }

  @Override
  default Time getTime(int columnIndex, Calendar cal) throws SQLException {
    return row().getTime(columnIndex, cal);
  }

  @Override
  default Time getTime(String columnLabel) throws SQLException {
    return row().getTime(columnLabel);
  }

  @Override
  default Time getTime(String columnLabel, Calendar cal) throws SQLException {
    return row().getTime(columnLabel, cal);
  }

  @Override
  default Timestamp getTimestamp(int columnIndex) throws SQLException {
    return row().getTimestamp(columnIndex);
  }

  @Override
  default Timestamp getTimestamp(int columnIndex, Calendar cal) throws SQLException {
    return row().getTimestamp(columnIndex, cal);
  }

  @Override
  default Timestamp getTimestamp(String columnLabel) throws SQLException {
    return row().getTimestamp(columnLabel);
  }

  @Override
  default Timestamp getTimestamp(String columnLabel, Calendar cal) throws SQLException {
    return row().getTimestamp(columnLabel, cal);
  }

  @Override
  default int getType() throws SQLException {
    return delegate().getType();
  }

  @Override
  default URL getURL(int columnIndex) throws SQLException {
    return row().getURL(columnIndex);
  }

  @Override
  default URL getURL(String columnLabel) throws SQLException {
    return row().getURL(columnLabel);
  }

  @Override
  default InputStream getUnicodeStream(int columnIndex) throws SQLException {
    return row().getUnicodeStream(columnIndex);
  }

  @Override
  default InputStream getUnicodeStream(String columnLabel) throws SQLException {
    return row().getUnicodeStream(columnLabel);
  }

  @Override
  default SQLWarning getWarnings() throws SQLException {
    return delegate().getWarnings();
  }

  @Override
  default void insertRow() throws SQLException {
    delegate().insertRow();
  }

  @Override
  default boolean isAfterLast() throws SQLException {
    return delegate().isAfterLast();
  }

  @Override
  default boolean isBeforeFirst() throws SQLException {
    return delegate().isBeforeFirst();
  }

  @Override
  default boolean isClosed() throws SQLException {
    return delegate().isClosed();
  }

  @Override
  default boolean isFirst() throws SQLException {
    return delegate().isFirst();
  }

  @Override
  default boolean isLast() throws SQLException {
    return delegate().isLast();
  }

  @Override
  default boolean last() throws SQLException {
    return delegate().last();
  }

  @Override
  default void moveToCurrentRow() throws SQLException {
    delegate().moveToCurrentRow();
  }

  @Override
  default void moveToInsertRow() throws SQLException {
    delegate().moveToInsertRow();
  }

  @Override
  default boolean next() throws SQLException {
    return delegate().next();
  }

  @Override
  default boolean previous() throws SQLException {
    return delegate().previous();
  }

  @Override
  default void refreshRow() throws SQLException {
    row().refreshRow();
  }

  @Override
  default boolean relative(int rows) throws SQLException {
    return delegate().relative(rows);
  }

  @Override
  default boolean rowDeleted() throws SQLException {
    return delegate().rowDeleted();
  }

  @Override
  default boolean rowInserted() throws SQLException {
    return delegate().rowInserted();
  }

  @Override
  default boolean rowUpdated() throws SQLException {
    return delegate().rowUpdated();
  }

  @Override
  default void setFetchDirection(int direction) throws SQLException {
    delegate().setFetchDirection(direction);
  }

  @Override
  default void setFetchSize(int rows) throws SQLException {
    delegate().setFetchSize(rows);
  }

  @Override
  default void updateArray(int columnIndex, Array x) throws SQLException {
    row().updateArray(columnIndex, x);
  }

  @Override
  default void updateArray(String columnLabel, Array x) throws SQLException {
    row().updateArray(columnLabel, x);
  }

  @Override
  default void updateAsciiStream(int columnIndex, InputStream x) throws SQLException {
    row().updateAsciiStream(columnIndex, x);
  }

  @Override
  default void updateAsciiStream(int columnIndex, InputStream x, int length) throws SQLException {
    row().updateAsciiStream(columnIndex, x, length);
  }

  @Override
  default void updateAsciiStream(int columnIndex, InputStream x, long length) throws SQLException {
    row().updateAsciiStream(columnIndex, x, length);
  }

  @Override
  default void updateAsciiStream(String columnLabel, InputStream x) throws SQLException {
    row().updateAsciiStream(columnLabel, x);
  }

  @Override
  default void updateAsciiStream(String columnLabel, InputStream x, int length)
      throws SQLException {
    row().updateAsciiStream(columnLabel, x, length);
  }

  @Override
  default void updateAsciiStream(String columnLabel, InputStream x, long length)
      throws SQLException {
    row().updateAsciiStream(columnLabel, x, length);
  }

  @Override
  default void updateBigDecimal(int columnIndex, BigDecimal x) throws SQLException {
    row().updateBigDecimal(columnIndex, x);
  }

  @Override
  default void updateBigDecimal(String columnLabel, BigDecimal x) throws SQLException {
    row().updateBigDecimal(columnLabel, x);
  }

  @Override
  default void updateBinaryStream(int columnIndex, InputStream x) throws SQLException {
    row().updateBinaryStream(columnIndex, x);
  }

  @Override
  default void updateBinaryStream(int columnIndex, InputStream x, int length) throws SQLException {
    row().updateBinaryStream(columnIndex, x, length);
  }

  @Override
  default void updateBinaryStream(int columnIndex, InputStream x, long length) throws SQLException {
    row().updateBinaryStream(columnIndex, x, length);
  }

  @Override
  default void updateBinaryStream(String columnLabel, InputStream x) throws SQLException {
    row().updateBinaryStream(columnLabel, x);
  }

  @Override
  default void updateBinaryStream(String columnLabel, InputStream x, int length)
      throws SQLException {
    row().updateBinaryStream(columnLabel, x, length);
  }

  @Override
  default void updateBinaryStream(String columnLabel, InputStream x, long length)
      throws SQLException {
    row().updateBinaryStream(columnLabel, x, length);
  }

  @Override
  default void updateBlob(int columnIndex, InputStream inputStream) throws SQLException {
    row().updateBlob(columnIndex, inputStream);
  }

  @Override
  default void updateBlob(int columnIndex, InputStream inputStream, long length)
      throws SQLException {
    row().updateBlob(columnIndex, inputStream, length);
  }

  @Override
  default void updateBlob(int columnIndex, Blob x) throws SQLException {
    row().updateBlob(columnIndex, x);
  }

  @Override
  default void updateBlob(String columnLabel, InputStream inputStream) throws SQLException {
    row().updateBlob(columnLabel, inputStream);
  }

  @Override
  default void updateBlob(String columnLabel, InputStream inputStream, long length)
      throws SQLException {
    row().updateBlob(columnLabel, inputStream, length);
  }

  @Override
  default void updateBlob(String columnLabel, Blob x) throws SQLException {
    row().updateBlob(columnLabel, x);
  }

  @Override
  default void updateBoolean(int columnIndex, boolean x) throws SQLException {
    row().updateBoolean(columnIndex, x);
  }

  @Override
  default void updateBoolean(String columnLabel, boolean x) throws SQLException {
    row().updateBoolean(columnLabel, x);
  }

  @Override
  default void updateByte(int columnIndex, byte x) throws SQLException {
    row().updateByte(columnIndex, x);
  }

  @Override
  default void updateByte(String columnLabel, byte x) throws SQLException {
    row().updateByte(columnLabel, x);
  }

  @Override
  default void updateBytes(int columnIndex, byte[] x) throws SQLException {
    row().updateBytes(columnIndex, x);
  }

  @Override
  default void updateBytes(String columnLabel, byte[] x) throws SQLException {
    row().updateBytes(columnLabel, x);
  }

  @Override
  default void updateCharacterStream(int columnIndex, Reader x) throws SQLException {
    row().updateCharacterStream(columnIndex, x);
  }

  @Override
  default void updateCharacterStream(int columnIndex, Reader x, int length) throws SQLException {
    row().updateCharacterStream(columnIndex, x, length);
  }

  @Override
  default void updateCharacterStream(int columnIndex, Reader x, long length) throws SQLException {
    row().updateCharacterStream(columnIndex, x, length);
  }

  @Override
  default void updateCharacterStream(String columnLabel, Reader reader) throws SQLException {
    row().updateCharacterStream(columnLabel, reader);
  }

  @Override
  default void updateCharacterStream(String columnLabel, Reader reader, int length)
      throws SQLException {
    row().updateCharacterStream(columnLabel, reader, length);
  }

  @Override
  default void updateCharacterStream(String columnLabel, Reader reader, long length)
      throws SQLException {
    row().updateCharacterStream(columnLabel, reader, length);
  }

  @Override
  default void updateClob(int columnIndex, Reader reader) throws SQLException {
    row().updateClob(columnIndex, reader);
  }

  @Override
  default void updateClob(int columnIndex, Reader reader, long length) throws SQLException {
    row().updateClob(columnIndex, reader, length);
  }

  @Override
  default void updateClob(int columnIndex, Clob x) throws SQLException {
    row().updateClob(columnIndex, x);
  }

  @Override
  default void updateClob(String columnLabel, Reader reader) throws SQLException {
    row().updateClob(columnLabel, reader);
  }

  @Override
  default void updateClob(String columnLabel, Reader reader, long length) throws SQLException {
    row().updateClob(columnLabel, reader, length);
  }

  @Override
  default void updateClob(String columnLabel, Clob x) throws SQLException {
    row().updateClob(columnLabel, x);
  }

  @Override
  default void updateDate(int columnIndex, Date x) throws SQLException {
    row().updateDate(columnIndex, x);
  }

  @Override
  default void updateDate(String columnLabel, Date x) throws SQLException {
    row().updateDate(columnLabel, x);
  }

  @Override
  default void updateDouble(int columnIndex, double x) throws SQLException {
    row().updateDouble(columnIndex, x);
  }

  @Override
  default void updateDouble(String columnLabel, double x) throws SQLException {
    row().updateDouble(columnLabel, x);
  }

  @Override
  default void updateFloat(int columnIndex, float x) throws SQLException {
    row().updateFloat(columnIndex, x);
  }

  @Override
  default void updateFloat(String columnLabel, float x) throws SQLException {
    row().updateFloat(columnLabel, x);
  }

  @Override
  default void updateInt(int columnIndex, int x) throws SQLException {
    row().updateInt(columnIndex, x);
  }

  @Override
  default void updateInt(String columnLabel, int x) throws SQLException {
    row().updateInt(columnLabel, x);
  }

  @Override
  default void updateLong(int columnIndex, long x) throws SQLException {
    row().updateLong(columnIndex, x);
  }

  @Override
  default void updateLong(String columnLabel, long x) throws SQLException {
    row().updateLong(columnLabel, x);
  }

  @Override
  default void updateNCharacterStream(int columnIndex, Reader x) throws SQLException {
    row().updateNCharacterStream(columnIndex, x);
  }

  @Override
  default void updateNCharacterStream(int columnIndex, Reader x, long length) throws SQLException {
    row().updateNCharacterStream(columnIndex, x, length);
  }

  @Override
  default void updateNCharacterStream(String columnLabel, Reader reader) throws SQLException {
    row().updateNCharacterStream(columnLabel, reader);
  }

  @Override
  default void updateNCharacterStream(String columnLabel, Reader reader, long length)
      throws SQLException {
    row().updateNCharacterStream(columnLabel, reader, length);
  }

  @Override
  default void updateNClob(int columnIndex, Reader reader) throws SQLException {
    row().updateNClob(columnIndex, reader);
  }

  @Override
  default void updateNClob(int columnIndex, Reader reader, long length) throws SQLException {
    row().updateNClob(columnIndex, reader, length);
  }

  @Override
  default void updateNClob(int columnIndex, NClob nClob) throws SQLException {
    row().updateNClob(columnIndex, nClob);
  }

  @Override
  default void updateNClob(String columnLabel, Reader reader) throws SQLException {
    row().updateNClob(columnLabel, reader);
  }

  @Override
  default void updateNClob(String columnLabel, Reader reader, long length) throws SQLException {
    row().updateNClob(columnLabel, reader, length);
  }

  @Override
  default void updateNClob(String columnLabel, NClob nClob) throws SQLException {
    row().updateNClob(columnLabel, nClob);
  }

  @Override
  default void updateNString(int columnIndex, String nString) throws SQLException {
    row().updateNString(columnIndex, nString);
  }

  @Override
  default void updateNString(String columnLabel, String nString) throws SQLException {
    row().updateNString(columnLabel, nString);
  }

  @Override
  default void updateNull(int columnIndex) throws SQLException {
    row().updateNull(columnIndex);
  }

  @Override
  default void updateNull(String columnLabel) throws SQLException {
    row().updateNull(columnLabel);
  }

  @Override
  default void updateObject(int columnIndex, Object x) throws SQLException {
    row().updateObject(columnIndex, x);
  }

  @Override
  default void updateObject(int columnIndex, Object x, int scaleOrLength) throws SQLException {
    row().updateObject(columnIndex, x, scaleOrLength);
  }

  @Override
  default void updateObject(int columnIndex, Object x, SQLType targetSqlType) throws SQLException {
    row().updateObject(columnIndex, x, targetSqlType);
  }

  @Override
  default void updateObject(int columnIndex, Object x, SQLType targetSqlType, int scaleOrLength)
      throws SQLException {
    row().updateObject(columnIndex, x, targetSqlType, scaleOrLength);
  }

  @Override
  default void updateObject(String columnLabel, Object x) throws SQLException {
    row().updateObject(columnLabel, x);
  }

  @Override
  default void updateObject(String columnLabel, Object x, int scaleOrLength) throws SQLException {
    row().updateObject(columnLabel, x, scaleOrLength);
  }

  @Override
  default void updateObject(String columnLabel, Object x, SQLType targetSqlType)
      throws SQLException {
    row().updateObject(columnLabel, x, targetSqlType);
  }

  @Override
  default void updateObject(String columnLabel, Object x, SQLType targetSqlType, int scaleOrLength)
      throws SQLException {
    row().updateObject(columnLabel, x, targetSqlType, scaleOrLength);
  }

  @Override
  default void updateRef(int columnIndex, Ref x) throws SQLException {
    row().updateRef(columnIndex, x);
  }

  @Override
  default void updateRef(String columnLabel, Ref x) throws SQLException {
    row().updateRef(columnLabel, x);
  }

  @Override
  default void updateRow() throws SQLException {
    row().updateRow();
  }

  @Override
  default void updateRowId(int columnIndex, RowId x) throws SQLException {
    row().updateRowId(columnIndex, x);
  }

  @Override
  default void updateRowId(String columnLabel, RowId x) throws SQLException {
    row().updateRowId(columnLabel, x);
  }

  @Override
  default void updateSQLXML(int columnIndex, SQLXML xmlObject) throws SQLException {
    row().updateSQLXML(columnIndex, xmlObject);
  }

  @Override
  default void updateSQLXML(String columnLabel, SQLXML xmlObject) throws SQLException {
    row().updateSQLXML(columnLabel, xmlObject);
  }

  @Override
  default void updateShort(int columnIndex, short x) throws SQLException {
    row().updateShort(columnIndex, x);
  }

  @Override
  default void updateShort(String columnLabel, short x) throws SQLException {
    row().updateShort(columnLabel, x);
  }

  @Override
  default void updateString(int columnIndex, String x) throws SQLException {
    row().updateString(columnIndex, x);
  }

  @Override
  default void updateString(String columnLabel, String x) throws SQLException {
    row().updateString(columnLabel, x);
  }

  @Override
  default void updateTime(int columnIndex, Time x) throws SQLException {
    row().updateTime(columnIndex, x);
  }

  @Override
  default void updateTime(String columnLabel, Time x) throws SQLException {
    row().updateTime(columnLabel, x);
  }

  @Override
  default void updateTimestamp(int columnIndex, Timestamp x) throws SQLException {
    row().updateTimestamp(columnIndex, x);
  }

  @Override
  default void updateTimestamp(String columnLabel, Timestamp x) throws SQLException {
    row().updateTimestamp(columnLabel, x);
  }

  @Override
  default boolean wasNull() throws SQLException {
    return delegate().wasNull();
  }
}
