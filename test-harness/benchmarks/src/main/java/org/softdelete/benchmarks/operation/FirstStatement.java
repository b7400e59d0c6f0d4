package org.softdelete.benchmarks.operation;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;

/**
 * The first connection of a process, and its first statement. H2 makes its table meanwhile, through
 * its URL, in every process alike.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Measurement(iterations = 1)
public class FirstStatement {

  private static final String TABLE =
      ";INIT=CREATE TABLE IF NOT EXISTS users"
          + " (id INT PRIMARY KEY, name VARCHAR(50), deleted_at TIMESTAMP)";

  @Param private Database database;
  @Param private Contender contender;

  /**
   * What the operation takes, without what the benchmark does around it, which is as much in the
   * first milliseconds of a process.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Taken {
    /** Time of the processor, in nanoseconds. */
    public long cpu;

    /** Bytes allocated. */
    public long allocated;
  }

  /** Connects, prepares, executes. */
  @Benchmark
  public boolean run(Taken taken) throws SQLException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String url = database.url() + (database == Database.H2 ? TABLE : "");
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    boolean found = connectAndQuery(url);
    taken.cpu = threads.getCurrentThreadCpuTime() - start;
    taken.allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    return found;
  }

  private boolean connectAndQuery(String url) throws SQLException {
    String query = "SELECT id, name FROM users WHERE id = ?";
    try (Connection connection = contender.open(database, url);
        PreparedStatement statement =
            connection.prepareStatement(
                contender.hidesDeletedRows() ? query : query + " AND deleted_at IS NULL")) {
      statement.setInt(1, 17);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
