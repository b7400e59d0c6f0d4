package org.softdelete.benchmarks.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A process that opens one connection to H2, prepares some hundred statements, and prints what it
 * took: the milliseconds of the statement that took longest, which is the first that is read by a
 * parser, and those of the processor for all.
 */
final class StartedApplication {

  private StartedApplication() {}

  /** Runs with the value of {@code softdelete.second-reading} and the number of statements. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path rules = Files.createTempFile("softdelete", ".yaml");
    List<String> listed = OrmStatements.TABLES.subList(0, OrmStatements.TABLES.size() / 2);
    Files.writeString(rules, "version: 1\ntables:\n  " + String.join(":\n  ", listed) + ":\n");
    String url =
        "jdbc:softdelete:h2:mem:start;softdelete.check=off;softdelete.rules=%s"
            + ";softdelete.second-reading=%s";
    long longest = 0;
    try (Connection connection = DriverManager.getConnection(url.formatted(rules, arguments[0]))) {
      makeTables(connection);
      for (String sql : new OrmStatements().make(Integer.parseInt(arguments[1]))) {
        long start = System.nanoTime();
        connection.prepareStatement(sql).close();
        longest = Math.max(longest, System.nanoTime() - start);
      }
    }
    Files.delete(rules);
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(longest / 1_000_000 + " " + process.getProcessCpuTime() / 1_000_000);
  }

  private static void makeTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : OrmStatements.TABLES) {
        statement.execute(
            "create table %s (id int, deleted_at timestamp invisible, %s varchar)"
                .formatted(table, String.join(" varchar, ", OrmStatements.COLUMNS)));
      }
    }
  }
}
