package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement;
import org.softdelete.jdbc.parameter.Parameters;

/**
 * A parameter that was set is set to the same on the statement that takes the first one's place.
 */
class ParametersTest {

  private static final ThreadMXBean ALLOCATED = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String SIX =
      "SELECT id FROM users WHERE id > ? AND id < ? AND id * ? > 1 AND name = ?"
          + " AND deleted_at > ? AND deleted_at < ?";

  private static final Timestamp TIMESTAMP = new Timestamp(0);
  private static final Calendar CALENDAR = Calendar.getInstance();

  private final Parameters parameters = new Parameters();
  private final RecordingDelegate first = new RecordingDelegate();
  private final RecordingDelegate second = new RecordingDelegate();
  private final PreparedStatement statement = statement();

  @TestFactory
  Stream<DynamicTest> everySetterIsCalledAgainWithItsArguments() {
    return Arrays.stream(PreparedStatement.class.getMethods())
        .filter(method -> method.getDeclaringClass() == PreparedStatement.class)
        .filter(method -> method.getName().startsWith("set"))
        .map(method -> DynamicTest.dynamicTest(method.toGenericString(), () -> repeat(method)));
  }

  private static void repeat(Method setter) throws Exception {
    var test = new ParametersTest();
    Object[] arguments = SampleArguments.of(setter, Runnable.class);
    setter.invoke(test.statement, arguments);
    if (arguments[1] instanceof InputStream || arguments[1] instanceof Reader) {
      assertThatThrownBy(test.parameters::requireRepeatable)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
      arguments[1] = null;
      setter.invoke(test.statement, arguments);
    }
    test.setAgain();
    RecordingDelegate.Call again = test.second.calls().get(0);
    assertThat(again.method()).isEqualTo(setter);
    assertThat(again.arguments()).containsExactly(arguments);
  }

  @Test
  void theLastValueOfEachCounts() throws SQLException {
    statement.setString(2, "b");
    statement.setString(1, "a");
    statement.setInt(2, -1);
    assertThat(setAgain()).isEqualTo(List.of(List.of(1, "a"), List.of(2, -1)));
  }

  @Test
  void whatWasClearedIsNotSet() throws SQLException {
    statement.setString(1, "a");
    statement.setCharacterStream(2, Reader.nullReader());
    parameters.clear();
    assertThat(setAgain()).isEmpty();
  }

  @Test
  void whatChangesAfterwardsIsSetAsItWas() throws SQLException {
    var timestamp = Timestamp.valueOf("2024-02-29 10:11:12.123456789");
    var date = Date.valueOf("2024-02-29");
    var time = Time.valueOf("10:11:12");
    byte[] bytes = {1, 2};
    for (int twice = 0; twice < 2; twice++) {
      statement.setTimestamp(1, timestamp);
      statement.setDate(2, date);
      statement.setTime(3, time);
      statement.setBytes(4, bytes);
      statement.setObject(5, timestamp, Types.TIMESTAMP);
    }
    List<Object> asTheyWere =
        List.of(
            List.of(1, timestamp.clone()),
            List.of(2, date.clone()),
            List.of(3, time.clone()),
            List.of(4, bytes.clone()),
            List.of(5, timestamp.clone(), Types.TIMESTAMP));
    timestamp.setNanos(0);
    date.setTime(0);
    time.setTime(0);
    bytes[0] = 0;
    assertThat(setAgain()).usingRecursiveComparison().isEqualTo(asTheyWere);
  }

  @Test
  void whatChangesInArraysAndCalendarsIsSetAsItWas() throws SQLException {
    Calendar zone = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    int[] numbers = {1, 2};
    Object[] nested = {"a", new Timestamp(1), new String[] {"b"}};
    statement.setTimestamp(1, new Timestamp(1), zone);
    statement.setObject(2, numbers);
    statement.setObject(3, nested, Types.ARRAY);
    statement.setObject(4, zone);
    zone.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
    numbers[0] = 9;
    ((Timestamp) nested[1]).setTime(9);
    ((String[]) nested[2])[0] = "z";
    nested[0] = "z";
    List<List<Object>> again = setAgain();
    assertThat(((Calendar) again.get(0).get(2)).getTimeZone().getID()).isEqualTo("UTC");
    assertThat(again.get(1)).containsExactly(2, new int[] {1, 2});
    assertThat(again.get(2))
        .usingRecursiveComparison()
        .isEqualTo(
            List.of(3, new Object[] {"a", new Timestamp(1), new String[] {"b"}}, Types.ARRAY));
    assertThat(((Calendar) again.get(3).get(1)).getTimeZone().getID()).isEqualTo("UTC");
  }

  @Test
  void whatIsSetAgainStaysAsItIsWhenThatIsSetAnew() throws SQLException {
    statement.setTimestamp(1, new Timestamp(1));
    statement.setBytes(2, new byte[] {1});
    List<List<Object>> again = setAgain();
    statement.setTimestamp(1, new Timestamp(2));
    statement.setBytes(2, new byte[] {2});
    assertThat(again.get(0)).containsExactly(1, new Timestamp(1));
    assertThat(again.get(1)).containsExactly(2, new byte[] {1});
  }

  @Test
  void settingThemAgainAndAgainAllocatesNothing() throws SQLException {
    try (H2 h2 = new H2();
        Connection plain = DriverManager.getConnection(h2.plainUrl());
        Connection soft = h2.connect();
        PreparedStatement real = plain.prepareStatement(SIX);
        PreparedStatement ours = soft.prepareStatement(SIX)) {
      long rounds = 20_000;
      for (int i = 0; i < rounds; i++) {
        setSix(real);
        setSix(ours);
      }
      long before = ALLOCATED.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < rounds; i++) {
        setSix(real);
      }
      long between = ALLOCATED.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < rounds; i++) {
        setSix(ours);
      }
      long after = ALLOCATED.getCurrentThreadAllocatedBytes();
      assertThat((after - between - (between - before)) / rounds)
          .as("bytes that the driver allocates for six parameters")
          .isLessThanOrEqualTo(0);
    }
  }

  private static void setSix(PreparedStatement statement) throws SQLException {
    statement.setInt(1, 1234567);
    statement.setLong(2, 1L << 40);
    statement.setDouble(3, 1.5);
    statement.setObject(4, "ann", Types.VARCHAR);
    statement.setTimestamp(5, TIMESTAMP);
    statement.setTimestamp(6, TIMESTAMP, CALENDAR);
  }

  /** The arguments of each call that sets a parameter again. */
  private List<List<Object>> setAgain() throws SQLException {
    parameters.requireRepeatable();
    parameters.setOn(second.as(PreparedStatement.class));
    return second.calls().stream().map(RecordingDelegate.Call::arguments).toList();
  }

  private PreparedStatement statement() {
    PreparedStatement raw = first.as(PreparedStatement.class);
    return new ForwardingPreparedStatement() {

      @Override
      public PreparedStatement delegate() {
        return raw;
      }

      @Override
      public ResultSet results(ResultSet rows) {
        return rows;
      }

      @Override
      public <V extends @Nullable Object, M extends @Nullable Object> void parameter(
          int index, V value, long number, M more, Setter<V, M> setter) {
        parameters.remember(index, value, number, more, setter);
      }
    };
  }
}
