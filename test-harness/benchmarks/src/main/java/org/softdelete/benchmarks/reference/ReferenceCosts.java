package org.softdelete.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.postgresql.ds.PGSimpleDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.jdbc.SoftDelete;

/**
 * The command that measures, on PostgreSQL, what foreign keys to a row cost when it is deleted, and
 * a new row that points to it: beside what a developer writes by hand over the real driver, in the
 * same run, one after the other. Both use one real connection, as it may happen to be a slow one:
 * how near the server's process for it is to the client doubles the time of a single statement.
 */
final class ReferenceCosts {

  private static final String RULES = "classpath:references.yaml";

  private final Connection plain;
  private final Connection driver;
  private final Connection counted;
  private final SentStatements sent;

  /** The next row that nobody has touched. */
  private int next = 1;

  private ReferenceCosts(
      Connection plain, Connection driver, Connection counted, SentStatements sent) {
    this.plain = plain;
    this.driver = driver;
    this.counted = counted;
    this.sent = sent;
  }

  /** Runs with the number of rounds. */
  public static void main(String[] arguments) throws SQLException {
    int rounds = Integer.parseInt(arguments[0]);
    try (Server server = Server.start(Product.POSTGRESQL)) {
      String url = server.create("benchmarks");
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setURL(url);
      SentStatements sent = new SentStatements();
      DataSource listened = ProxyDataSourceBuilder.create(source).listener(sent).build();
      try (Connection plain = source.getConnection()) {
        ReferenceTables.create(plain);
        try (Connection driver = SoftDelete.builder().rules(RULES).build().wrap(plain);
            Connection counted =
                SoftDelete.builder().rules(RULES).build().wrap(listened).getConnection()) {
          ReferenceCosts costs = new ReferenceCosts(plain, driver, counted, sent);
          for (Task task : ReferenceTasks.ALL) {
            System.out.println(costs.measure(task, rounds));
          }
        }
      }
    }
  }

  private String measure(Task task, int rounds) throws SQLException {
    long statements = count(task);
    List<Double> byHand = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = -task.warmUp(); round < rounds; round++) {
      long[] taken = new long[2];
      for (int turn = 0; turn < 2 * task.turns(); turn++) {
        int who = (round + turn + turn / 2) & 1;
        taken[who] +=
            who == 0 ? time(task, task.byHand(), plain) : time(task, task.application(), driver);
      }
      if (round >= 0) {
        byHand.add(taken[0] / 1000.0 / task.rows() / task.turns());
        ratios.add((double) taken[1] / taken[0]);
      }
    }
    return "%-55s by hand %9.1f us a row, this driver %.2f x (%.2f to %.2f), %d statements"
        .formatted(
            task.title(),
            quantile(byHand, 0.5),
            quantile(ratios, 0.5),
            quantile(ratios, 0),
            quantile(ratios, 1),
            statements);
  }

  /** How many statements are executed for one row, or one batch, when all is known. */
  private long count(Task task) throws SQLException {
    for (int i = 0; i < 2; i++) {
      prepare(task);
      sent.sinceLast();
      task.application().run(counted, next, task.together());
      next += task.together();
    }
    return sent.sinceLast();
  }

  private long time(Task task, Work work, Connection connection) throws SQLException {
    prepare(task);
    long start = System.nanoTime();
    work.run(connection, next, task.rows());
    long taken = System.nanoTime() - start;
    next += task.rows();
    return taken;
  }

  private void prepare(Task task) throws SQLException {
    if (task.before().isEmpty()) {
      return;
    }
    try (Statement statement = plain.createStatement()) {
      statement.execute(task.before());
      statement.execute("VACUUM ANALYZE crowd");
      statement.execute("CHECKPOINT");
    }
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().toList().get((int) Math.round(share * (values.size() - 1)));
  }
}
