package org.softdelete.harness.surface;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Values of all kinds on their way into a rewritten statement, streams included. */
@ExtendWith(Servers.Parameter.class)
class ParametersTest {

  private static final String VALUES =
      "SELECT id, CAST(? AS %s) FROM items WHERE id < 4 ORDER BY id";

  /** A way to set the first parameter. */
  @FunctionalInterface
  private interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  /** A type and what is set. */
  private record Value(String type, Setter setter) {}

  private static final Calendar CALENDAR = Calendar.getInstance(TimeZone.getTimeZone("GMT+3"));

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void arriveAsOnTheRealDriver(Product product, Servers servers) throws SQLException {
    String bytes = product == Product.POSTGRESQL ? "bytea" : "VARBINARY";
    try (Twins twins = new Twins(servers.get(product), "parameters")) {
      for (Value value : values(bytes)) {
        twins.assertAlike(value.type(), side -> query(side, value));
      }
      twins.assertAlike("description", ParametersTest::description);
      twins.assertAlike("mistakes", ParametersTest::mistakes);
    }
  }

  private static List<Value> values(String bytes) {
    byte[] data = "bytes é".getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Value("VARCHAR", s -> s.setString(1, "it's ?")),
        new Value("VARCHAR", s -> s.setNString(1, "é")),
        new Value("VARCHAR", s -> s.setObject(1, "x", Types.VARCHAR)),
        new Value("VARCHAR", s -> s.setObject(1, "x", JDBCType.VARCHAR)),
        new Value("VARCHAR", s -> s.setObject(1, "x", JDBCType.VARCHAR, 0)),
        new Value("VARCHAR", s -> s.setNull(1, Types.VARCHAR)),
        new Value("VARCHAR", s -> s.setNull(1, Types.VARCHAR, "varchar")),
        new Value("VARCHAR", s -> s.setCharacterStream(1, new StringReader("a stream"))),
        new Value("VARCHAR", s -> s.setCharacterStream(1, new StringReader("a stream"), 3)),
        new Value("VARCHAR", s -> s.setCharacterStream(1, new StringReader("a stream"), 3L)),
        new Value("VARCHAR", s -> s.setNCharacterStream(1, new StringReader("a stream"))),
        new Value("VARCHAR", s -> s.setAsciiStream(1, new ByteArrayInputStream(new byte[] {65}))),
        new Value("VARCHAR", s -> s.setClob(1, new StringReader("a clob"))),
        new Value(bytes, s -> s.setBytes(1, data)),
        new Value(bytes, s -> s.setBinaryStream(1, new ByteArrayInputStream(data))),
        new Value(bytes, s -> s.setBinaryStream(1, new ByteArrayInputStream(data), 4)),
        new Value(bytes, s -> s.setBlob(1, new ByteArrayInputStream(data))),
        new Value("INTEGER", s -> s.setInt(1, 7)),
        new Value("INTEGER", s -> s.setObject(1, "7", Types.INTEGER)),
        new Value("SMALLINT", s -> s.setByte(1, (byte) 7)),
        new Value("SMALLINT", s -> s.setShort(1, (short) 7)),
        new Value("BIGINT", s -> s.setLong(1, 1L << 40)),
        new Value("REAL", s -> s.setFloat(1, 1.5f)),
        new Value("DOUBLE PRECISION", s -> s.setDouble(1, 1.5)),
        new Value("NUMERIC(10, 2)", s -> s.setBigDecimal(1, new BigDecimal("1.55"))),
        new Value("NUMERIC(10, 2)", s -> s.setObject(1, new BigDecimal("1.556"), Types.NUMERIC, 1)),
        new Value("BOOLEAN", s -> s.setBoolean(1, true)),
        new Value("DATE", s -> s.setDate(1, Date.valueOf("2024-02-29"))),
        new Value("DATE", s -> s.setDate(1, Date.valueOf("2024-02-29"), CALENDAR)),
        new Value("DATE", s -> s.setObject(1, LocalDate.of(2024, 2, 29))),
        new Value("TIME", s -> s.setTime(1, Time.valueOf("10:11:12"))),
        new Value("TIME", s -> s.setObject(1, LocalTime.of(10, 11))),
        new Value("TIMESTAMP", s -> s.setTimestamp(1, Timestamp.valueOf("2024-02-29 10:11:12"))),
        new Value(
            "TIMESTAMP",
            s -> s.setTimestamp(1, Timestamp.valueOf("2024-02-29 10:11:12"), CALENDAR)),
        new Value("TIMESTAMP", s -> s.setObject(1, LocalDateTime.of(2024, 2, 29, 10, 11))),
        new Value(
            "TIMESTAMP WITH TIME ZONE",
            s -> s.setObject(1, OffsetDateTime.of(2024, 2, 29, 10, 11, 0, 0, ZoneOffset.UTC))),
        new Value("UUID", s -> s.setObject(1, new UUID(1, 2))),
        new Value("VARCHAR", s -> s.setObject(1, new Object())),
        new Value("VARCHAR", s -> s.setString(2, "one too many")),
        new Value("VARCHAR", s -> s.setString(0, "none")));
  }

  private static void query(ObservedSide side, Value value) throws SQLException {
    try (PreparedStatement statement =
        side.connect().prepareStatement(VALUES.formatted(value.type()))) {
      side.run("set", () -> value.setter().set(statement));
      side.see("rows", statement::executeQuery);
      side.run("clear", statement::clearParameters);
      side.see("not set", statement::executeQuery);
    }
  }

  private static void description(ObservedSide side) throws SQLException {
    try (PreparedStatement statement =
        side.connect().prepareStatement("DELETE FROM items WHERE id = ? AND name <> ?")) {
      side.see("count", () -> statement.getParameterMetaData().getParameterCount());
      side.see("type", () -> statement.getParameterMetaData().getParameterTypeName(2));
      side.see("no result", statement::getMetaData);
    }
    try (PreparedStatement statement =
        side.connect().prepareStatement("SELECT id AS x, name FROM items")) {
      side.see("columns", () -> statement.getMetaData().getColumnCount());
      side.see("label", () -> statement.getMetaData().getColumnLabel(1));
      side.see("table", () -> statement.getMetaData().getTableName(1));
    }
  }

  private static void mistakes(ObservedSide side) throws SQLException {
    Connection connection = side.connect();
    try (PreparedStatement prepared =
            connection.prepareStatement("DELETE FROM items WHERE id = ?");
        Statement plain = connection.createStatement()) {
      side.see("text for a prepared one", () -> prepared.execute("DELETE FROM items"));
      side.see("query for a prepared one", () -> prepared.executeQuery("SELECT 1"));
      side.see(
          "batch for a prepared one",
          () -> {
            prepared.addBatch("DELETE FROM items");
            return null;
          });
      side.see("no SQL", () -> plain.execute("DELETE FROM WHERE nothing"));
      side.see("empty", () -> plain.execute(""));
      side.see("no such table", () -> plain.execute("DELETE FROM nothing"));
      side.see(
          "fetch size",
          () -> {
            plain.setFetchSize(-1);
            return null;
          });
    }
  }
}
