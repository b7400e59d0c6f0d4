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
 * <p>As long as {@code java.sql} makes it, and generated from there by ForwardingGenerator in
 * test-harness: not to be edited by hand.
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
  default boolean absolute(int p1) throws SQLException {
    return delegate().absolute(p1);
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
  default int findColumn(String p1) throws SQLException {
    return delegate().findColumn(p1);
  }

  @Override
  default boolean first() throws SQLException {
    return delegate().first();
  }

  @Override
  default Array getArray(int p1) throws SQLException {
    return value(row().getArray(p1), Array.class);
  }

  @Override
  default Array getArray(String p1) throws SQLException {
    return value(row().getArray(p1), Array.class);
  }

  @Override
  default InputStream getAsciiStream(int p1) throws SQLException {
    return row().getAsciiStream(p1);
  }

  @Override
  default InputStream getAsciiStream(String p1) throws SQLException {
    return row().getAsciiStream(p1);
  }

  @Override
  default BigDecimal getBigDecimal(int p1) throws SQLException {
    return row().getBigDecimal(p1);
  }

  @Override
  default BigDecimal getBigDecimal(int p1, int p2) throws SQLException {
    return row().getBigDecimal(p1, p2);
  }

  @Override
  default BigDecimal getBigDecimal(String p1) throws SQLException {
    return row().getBigDecimal(p1);
  }

  @Override
  default BigDecimal getBigDecimal(String p1, int p2) throws SQLException {
    return row().getBigDecimal(p1, p2);
  }

  @Override
  default InputStream getBinaryStream(int p1) throws SQLException {
    return row().getBinaryStream(p1);
  }

  @Override
  default InputStream getBinaryStream(String p1) throws SQLException {
    return row().getBinaryStream(p1);
  }

  @Override
  default Blob getBlob(int p1) throws SQLException {
    return row().getBlob(p1);
  }

  @Override
  default Blob getBlob(String p1) throws SQLException {
    return row().getBlob(p1);
  }

  @Override
  default boolean getBoolean(int p1) throws SQLException {
    return row().getBoolean(p1);
  }

  @Override
  default boolean getBoolean(String p1) throws SQLException {
    return row().getBoolean(p1);
  }

  @Override
  default byte getByte(int p1) throws SQLException {
    return row().getByte(p1);
  }

  @Override
  default byte getByte(String p1) throws SQLException {
    return row().getByte(p1);
  }

  @Override
  default byte[] getBytes(int p1) throws SQLException {
    return row().getBytes(p1);
  }

  @Override
  default byte[] getBytes(String p1) throws SQLException {
    return row().getBytes(p1);
  }

  @Override
  default Reader getCharacterStream(int p1) throws SQLException {
    return row().getCharacterStream(p1);
  }

  @Override
  default Reader getCharacterStream(String p1) throws SQLException {
    return row().getCharacterStream(p1);
  }

  @Override
  default Clob getClob(int p1) throws SQLException {
    return row().getClob(p1);
  }

  @Override
  default Clob getClob(String p1) throws SQLException {
    return row().getClob(p1);
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
  default Date getDate(int p1) throws SQLException {
    return row().getDate(p1);
  }

  @Override
  default Date getDate(int p1, Calendar p2) throws SQLException {
    return row().getDate(p1, p2);
  }

  @Override
  default Date getDate(String p1) throws SQLException {
    return row().getDate(p1);
  }

  @Override
  default Date getDate(String p1, Calendar p2) throws SQLException {
    return row().getDate(p1, p2);
  }

  @Override
  default double getDouble(int p1) throws SQLException {
    return row().getDouble(p1);
  }

  @Override
  default double getDouble(String p1) throws SQLException {
    return row().getDouble(p1);
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
  default float getFloat(int p1) throws SQLException {
    return row().getFloat(p1);
  }

  @Override
  default float getFloat(String p1) throws SQLException {
    return row().getFloat(p1);
  }

  @Override
  default int getHoldability() throws SQLException {
    return delegate().getHoldability();
  }

  @Override
  default int getInt(int p1) throws SQLException {
    return row().getInt(p1);
  }

  @Override
  default int getInt(String p1) throws SQLException {
    return row().getInt(p1);
  }

  @Override
  default long getLong(int p1) throws SQLException {
    return row().getLong(p1);
  }

  @Override
  default long getLong(String p1) throws SQLException {
    return row().getLong(p1);
  }

  @Override
  default ResultSetMetaData getMetaData() throws SQLException {
    return delegate().getMetaData();
  }

  @Override
  default Reader getNCharacterStream(int p1) throws SQLException {
    return row().getNCharacterStream(p1);
  }

  @Override
  default Reader getNCharacterStream(String p1) throws SQLException {
    return row().getNCharacterStream(p1);
  }

  @Override
  default NClob getNClob(int p1) throws SQLException {
    return row().getNClob(p1);
  }

  @Override
  default NClob getNClob(String p1) throws SQLException {
    return row().getNClob(p1);
  }

  @Override
  default String getNString(int p1) throws SQLException {
    return row().getNString(p1);
  }

  @Override
  default String getNString(String p1) throws SQLException {
    return row().getNString(p1);
  }

  @Override
  default <T> T getObject(int p1, Class<T> p2) throws SQLException {
    return value(row().getObject(p1, p2), p2);
  }

  @Override
  default <T> T getObject(String p1, Class<T> p2) throws SQLException {
    return value(row().getObject(p1, p2), p2);
  }

  @Override
  default Object getObject(int p1) throws SQLException {
    return value(row().getObject(p1), Object.class);
  }

  @Override
  default Object getObject(int p1, Map<String, Class<?>> p2) throws SQLException {
    return value(row().getObject(p1, p2), Object.class);
  }

  @Override
  default Object getObject(String p1) throws SQLException {
    return value(row().getObject(p1), Object.class);
  }

  @Override
  default Object getObject(String p1, Map<String, Class<?>> p2) throws SQLException {
    return value(row().getObject(p1, p2), Object.class);
  }

  @Override
  default Ref getRef(int p1) throws SQLException {
    return row().getRef(p1);
  }

  @Override
  default Ref getRef(String p1) throws SQLException {
    return row().getRef(p1);
  }

  @Override
  default int getRow() throws SQLException {
    return delegate().getRow();
  }

  @Override
  default RowId getRowId(int p1) throws SQLException {
    return row().getRowId(p1);
  }

  @Override
  default RowId getRowId(String p1) throws SQLException {
    return row().getRowId(p1);
  }

  @Override
  default SQLXML getSQLXML(int p1) throws SQLException {
    return row().getSQLXML(p1);
  }

  @Override
  default SQLXML getSQLXML(String p1) throws SQLException {
    return row().getSQLXML(p1);
  }

  @Override
  default short getShort(int p1) throws SQLException {
    return row().getShort(p1);
  }

  @Override
  default short getShort(String p1) throws SQLException {
    return row().getShort(p1);
  }

  @Override
  default Statement getStatement() throws SQLException {
    return delegate().getStatement();
  }

  @Override
  default String getString(int p1) throws SQLException {
    return row().getString(p1);
  }

  @Override
  default String getString(String p1) throws SQLException {
    return row().getString(p1);
  }

  @Override
  default Time getTime(int p1) throws SQLException {
    return row().getTime(p1);
  }

  @Override
  default Time getTime(int p1, Calendar p2) throws SQLException {
    return row().getTime(p1, p2);
  }

  @Override
  default Time getTime(String p1) throws SQLException {
    return row().getTime(p1);
  }

  @Override
  default Time getTime(String p1, Calendar p2) throws SQLException {
    return row().getTime(p1, p2);
  }

  @Override
  default Timestamp getTimestamp(int p1) throws SQLException {
    return row().getTimestamp(p1);
  }

  @Override
  default Timestamp getTimestamp(int p1, Calendar p2) throws SQLException {
    return row().getTimestamp(p1, p2);
  }

  @Override
  default Timestamp getTimestamp(String p1) throws SQLException {
    return row().getTimestamp(p1);
  }

  @Override
  default Timestamp getTimestamp(String p1, Calendar p2) throws SQLException {
    return row().getTimestamp(p1, p2);
  }

  @Override
  default int getType() throws SQLException {
    return delegate().getType();
  }

  @Override
  default URL getURL(int p1) throws SQLException {
    return row().getURL(p1);
  }

  @Override
  default URL getURL(String p1) throws SQLException {
    return row().getURL(p1);
  }

  @Override
  default InputStream getUnicodeStream(int p1) throws SQLException {
    return row().getUnicodeStream(p1);
  }

  @Override
  default InputStream getUnicodeStream(String p1) throws SQLException {
    return row().getUnicodeStream(p1);
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
  default boolean relative(int p1) throws SQLException {
    return delegate().relative(p1);
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
  default void setFetchDirection(int p1) throws SQLException {
    delegate().setFetchDirection(p1);
  }

  @Override
  default void setFetchSize(int p1) throws SQLException {
    delegate().setFetchSize(p1);
  }

  @Override
  default void updateArray(int p1, Array p2) throws SQLException {
    row().updateArray(p1, p2);
  }

  @Override
  default void updateArray(String p1, Array p2) throws SQLException {
    row().updateArray(p1, p2);
  }

  @Override
  default void updateAsciiStream(int p1, InputStream p2) throws SQLException {
    row().updateAsciiStream(p1, p2);
  }

  @Override
  default void updateAsciiStream(int p1, InputStream p2, int p3) throws SQLException {
    row().updateAsciiStream(p1, p2, p3);
  }

  @Override
  default void updateAsciiStream(int p1, InputStream p2, long p3) throws SQLException {
    row().updateAsciiStream(p1, p2, p3);
  }

  @Override
  default void updateAsciiStream(String p1, InputStream p2) throws SQLException {
    row().updateAsciiStream(p1, p2);
  }

  @Override
  default void updateAsciiStream(String p1, InputStream p2, int p3) throws SQLException {
    row().updateAsciiStream(p1, p2, p3);
  }

  @Override
  default void updateAsciiStream(String p1, InputStream p2, long p3) throws SQLException {
    row().updateAsciiStream(p1, p2, p3);
  }

  @Override
  default void updateBigDecimal(int p1, BigDecimal p2) throws SQLException {
    row().updateBigDecimal(p1, p2);
  }

  @Override
  default void updateBigDecimal(String p1, BigDecimal p2) throws SQLException {
    row().updateBigDecimal(p1, p2);
  }

  @Override
  default void updateBinaryStream(int p1, InputStream p2) throws SQLException {
    row().updateBinaryStream(p1, p2);
  }

  @Override
  default void updateBinaryStream(int p1, InputStream p2, int p3) throws SQLException {
    row().updateBinaryStream(p1, p2, p3);
  }

  @Override
  default void updateBinaryStream(int p1, InputStream p2, long p3) throws SQLException {
    row().updateBinaryStream(p1, p2, p3);
  }

  @Override
  default void updateBinaryStream(String p1, InputStream p2) throws SQLException {
    row().updateBinaryStream(p1, p2);
  }

  @Override
  default void updateBinaryStream(String p1, InputStream p2, int p3) throws SQLException {
    row().updateBinaryStream(p1, p2, p3);
  }

  @Override
  default void updateBinaryStream(String p1, InputStream p2, long p3) throws SQLException {
    row().updateBinaryStream(p1, p2, p3);
  }

  @Override
  default void updateBlob(int p1, InputStream p2) throws SQLException {
    row().updateBlob(p1, p2);
  }

  @Override
  default void updateBlob(int p1, InputStream p2, long p3) throws SQLException {
    row().updateBlob(p1, p2, p3);
  }

  @Override
  default void updateBlob(int p1, Blob p2) throws SQLException {
    row().updateBlob(p1, p2);
  }

  @Override
  default void updateBlob(String p1, InputStream p2) throws SQLException {
    row().updateBlob(p1, p2);
  }

  @Override
  default void updateBlob(String p1, InputStream p2, long p3) throws SQLException {
    row().updateBlob(p1, p2, p3);
  }

  @Override
  default void updateBlob(String p1, Blob p2) throws SQLException {
    row().updateBlob(p1, p2);
  }

  @Override
  default void updateBoolean(int p1, boolean p2) throws SQLException {
    row().updateBoolean(p1, p2);
  }

  @Override
  default void updateBoolean(String p1, boolean p2) throws SQLException {
    row().updateBoolean(p1, p2);
  }

  @Override
  default void updateByte(int p1, byte p2) throws SQLException {
    row().updateByte(p1, p2);
  }

  @Override
  default void updateByte(String p1, byte p2) throws SQLException {
    row().updateByte(p1, p2);
  }

  @Override
  default void updateBytes(int p1, byte[] p2) throws SQLException {
    row().updateBytes(p1, p2);
  }

  @Override
  default void updateBytes(String p1, byte[] p2) throws SQLException {
    row().updateBytes(p1, p2);
  }

  @Override
  default void updateCharacterStream(int p1, Reader p2) throws SQLException {
    row().updateCharacterStream(p1, p2);
  }

  @Override
  default void updateCharacterStream(int p1, Reader p2, int p3) throws SQLException {
    row().updateCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    row().updateCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateCharacterStream(String p1, Reader p2) throws SQLException {
    row().updateCharacterStream(p1, p2);
  }

  @Override
  default void updateCharacterStream(String p1, Reader p2, int p3) throws SQLException {
    row().updateCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateCharacterStream(String p1, Reader p2, long p3) throws SQLException {
    row().updateCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateClob(int p1, Reader p2) throws SQLException {
    row().updateClob(p1, p2);
  }

  @Override
  default void updateClob(int p1, Reader p2, long p3) throws SQLException {
    row().updateClob(p1, p2, p3);
  }

  @Override
  default void updateClob(int p1, Clob p2) throws SQLException {
    row().updateClob(p1, p2);
  }

  @Override
  default void updateClob(String p1, Reader p2) throws SQLException {
    row().updateClob(p1, p2);
  }

  @Override
  default void updateClob(String p1, Reader p2, long p3) throws SQLException {
    row().updateClob(p1, p2, p3);
  }

  @Override
  default void updateClob(String p1, Clob p2) throws SQLException {
    row().updateClob(p1, p2);
  }

  @Override
  default void updateDate(int p1, Date p2) throws SQLException {
    row().updateDate(p1, p2);
  }

  @Override
  default void updateDate(String p1, Date p2) throws SQLException {
    row().updateDate(p1, p2);
  }

  @Override
  default void updateDouble(int p1, double p2) throws SQLException {
    row().updateDouble(p1, p2);
  }

  @Override
  default void updateDouble(String p1, double p2) throws SQLException {
    row().updateDouble(p1, p2);
  }

  @Override
  default void updateFloat(int p1, float p2) throws SQLException {
    row().updateFloat(p1, p2);
  }

  @Override
  default void updateFloat(String p1, float p2) throws SQLException {
    row().updateFloat(p1, p2);
  }

  @Override
  default void updateInt(int p1, int p2) throws SQLException {
    row().updateInt(p1, p2);
  }

  @Override
  default void updateInt(String p1, int p2) throws SQLException {
    row().updateInt(p1, p2);
  }

  @Override
  default void updateLong(int p1, long p2) throws SQLException {
    row().updateLong(p1, p2);
  }

  @Override
  default void updateLong(String p1, long p2) throws SQLException {
    row().updateLong(p1, p2);
  }

  @Override
  default void updateNCharacterStream(int p1, Reader p2) throws SQLException {
    row().updateNCharacterStream(p1, p2);
  }

  @Override
  default void updateNCharacterStream(int p1, Reader p2, long p3) throws SQLException {
    row().updateNCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateNCharacterStream(String p1, Reader p2) throws SQLException {
    row().updateNCharacterStream(p1, p2);
  }

  @Override
  default void updateNCharacterStream(String p1, Reader p2, long p3) throws SQLException {
    row().updateNCharacterStream(p1, p2, p3);
  }

  @Override
  default void updateNClob(int p1, Reader p2) throws SQLException {
    row().updateNClob(p1, p2);
  }

  @Override
  default void updateNClob(int p1, Reader p2, long p3) throws SQLException {
    row().updateNClob(p1, p2, p3);
  }

  @Override
  default void updateNClob(int p1, NClob p2) throws SQLException {
    row().updateNClob(p1, p2);
  }

  @Override
  default void updateNClob(String p1, Reader p2) throws SQLException {
    row().updateNClob(p1, p2);
  }

  @Override
  default void updateNClob(String p1, Reader p2, long p3) throws SQLException {
    row().updateNClob(p1, p2, p3);
  }

  @Override
  default void updateNClob(String p1, NClob p2) throws SQLException {
    row().updateNClob(p1, p2);
  }

  @Override
  default void updateNString(int p1, String p2) throws SQLException {
    row().updateNString(p1, p2);
  }

  @Override
  default void updateNString(String p1, String p2) throws SQLException {
    row().updateNString(p1, p2);
  }

  @Override
  default void updateNull(int p1) throws SQLException {
    row().updateNull(p1);
  }

  @Override
  default void updateNull(String p1) throws SQLException {
    row().updateNull(p1);
  }

  @Override
  default void updateObject(int p1, Object p2) throws SQLException {
    row().updateObject(p1, p2);
  }

  @Override
  default void updateObject(int p1, Object p2, int p3) throws SQLException {
    row().updateObject(p1, p2, p3);
  }

  @Override
  default void updateObject(int p1, Object p2, SQLType p3) throws SQLException {
    row().updateObject(p1, p2, p3);
  }

  @Override
  default void updateObject(int p1, Object p2, SQLType p3, int p4) throws SQLException {
    row().updateObject(p1, p2, p3, p4);
  }

  @Override
  default void updateObject(String p1, Object p2) throws SQLException {
    row().updateObject(p1, p2);
  }

  @Override
  default void updateObject(String p1, Object p2, int p3) throws SQLException {
    row().updateObject(p1, p2, p3);
  }

  @Override
  default void updateObject(String p1, Object p2, SQLType p3) throws SQLException {
    row().updateObject(p1, p2, p3);
  }

  @Override
  default void updateObject(String p1, Object p2, SQLType p3, int p4) throws SQLException {
    row().updateObject(p1, p2, p3, p4);
  }

  @Override
  default void updateRef(int p1, Ref p2) throws SQLException {
    row().updateRef(p1, p2);
  }

  @Override
  default void updateRef(String p1, Ref p2) throws SQLException {
    row().updateRef(p1, p2);
  }

  @Override
  default void updateRow() throws SQLException {
    row().updateRow();
  }

  @Override
  default void updateRowId(int p1, RowId p2) throws SQLException {
    row().updateRowId(p1, p2);
  }

  @Override
  default void updateRowId(String p1, RowId p2) throws SQLException {
    row().updateRowId(p1, p2);
  }

  @Override
  default void updateSQLXML(int p1, SQLXML p2) throws SQLException {
    row().updateSQLXML(p1, p2);
  }

  @Override
  default void updateSQLXML(String p1, SQLXML p2) throws SQLException {
    row().updateSQLXML(p1, p2);
  }

  @Override
  default void updateShort(int p1, short p2) throws SQLException {
    row().updateShort(p1, p2);
  }

  @Override
  default void updateShort(String p1, short p2) throws SQLException {
    row().updateShort(p1, p2);
  }

  @Override
  default void updateString(int p1, String p2) throws SQLException {
    row().updateString(p1, p2);
  }

  @Override
  default void updateString(String p1, String p2) throws SQLException {
    row().updateString(p1, p2);
  }

  @Override
  default void updateTime(int p1, Time p2) throws SQLException {
    row().updateTime(p1, p2);
  }

  @Override
  default void updateTime(String p1, Time p2) throws SQLException {
    row().updateTime(p1, p2);
  }

  @Override
  default void updateTimestamp(int p1, Timestamp p2) throws SQLException {
    row().updateTimestamp(p1, p2);
  }

  @Override
  default void updateTimestamp(String p1, Timestamp p2) throws SQLException {
    row().updateTimestamp(p1, p2);
  }

  @Override
  default boolean wasNull() throws SQLException {
    return delegate().wasNull();
  }
}
