package org.softdelete.benchmarks.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.softdelete.benchmarks.contender.Tables;

/** Something done over and over on one connection, which belongs to one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Operation {

  private Way way;
  private Connection connection;
  private int count;

  /** Opens the connection. */
  @Setup
  public final void open(Way chosen) throws SQLException {
    way = chosen;
    connection = chosen.open();
    start();
  }

  /** Closes it. */
  @TearDown
  public final void close() throws SQLException {
    connection.close();
  }

  /** Makes what is there before the first operation; nothing, if not overridden. */
  void start() throws SQLException {}

  final Connection connection() {
    return connection;
  }

  /** Which of two texts is sent. */
  final String sql(String application, String byHand) {
    return way.sql(application, byHand);
  }

  /** 0, 1, 2, …: the number of this operation. */
  final int next() {
    return count++;
  }

  /** The number of a live user, another one each time. */
  final int nextUser() {
    return count++ % Tables.USERS + 1;
  }
}
