package org.softdelete.benchmarks.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Twelve getters on a row that is there. */
public class Getters extends Operation {

  private ResultSet row;

  @Override
  void start() throws SQLException {
    row =
        connection()
            .prepareStatement(
                sql(
                    "SELECT * FROM users WHERE id = 17",
                    "SELECT * FROM users WHERE id = 17 AND deleted_at IS NULL"))
            .executeQuery();
    row.next();
  }

  /** Reads. */
  @Benchmark
  public void run(Blackhole reader) throws SQLException {
    reader.consume(row.getInt(1));
    reader.consume(row.getString(2));
    reader.consume(row.getString(3));
    reader.consume(row.getInt(4));
    reader.consume(row.getLong(5));
    reader.consume(row.getDouble(7));
    reader.consume(row.getBoolean(8));
    reader.consume(row.wasNull());
    reader.consume(row.getInt("id"));
    reader.consume(row.getString("name"));
    reader.consume(row.getLong("visits"));
    reader.consume(row.getObject("active"));
  }
}
