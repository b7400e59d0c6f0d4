package org.softdelete.benchmarks.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.contender.Tables;

/** The contender and the database of this process. Thread-safe, once its tables are made. */
@State(Scope.Benchmark)
public class Way {

  @Param private Database database;
  @Param private Contender contender;

  /** What keeps the tables in this process; null where a server has them. */
  private @Nullable Connection owner;

  /** Makes the tables where this process is the database; a server has them already. */
  @Setup
  public void makeTables() throws SQLException {
    if (database == Database.H2) {
      owner = DriverManager.getConnection(database.url());
      Tables.create(owner);
    }
  }

  /** Lets go of the database in this process, whoever still has a connection. */
  @TearDown
  public void shutDown() throws SQLException {
    if (owner != null) {
      owner.createStatement().execute("SHUTDOWN");
    }
  }

  /** A new connection. */
  Connection open() throws SQLException {
    return contender.open(database, database.url());
  }

  /** Which of two texts this contender is sent. */
  String sql(String application, String byHand) {
    return contender.hidesDeletedRows() ? application : byHand;
  }
}
