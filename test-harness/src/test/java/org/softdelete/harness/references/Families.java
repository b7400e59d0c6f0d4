package org.softdelete.harness.references;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.random.Dice;

/**
 * A database of parents and children, to which several sessions do what they like. Immutable.
 *
 * @param url that of the plain driver
 */
record Families(String url, FamilyStatements statements) {

  /**
   * Makes one.
   *
   * @param soft whether the sessions go through the driver
   */
  static Families create(Server server, String name, boolean soft) throws SQLException {
    FamilyStatements statements = new FamilyStatements(server.product(), soft);
    Families families = new Families(server.create(name), statements);
    try (Connection connection = DriverManager.getConnection(families.url);
        Statement statement = connection.createStatement()) {
      server.run(statement, statements.tables());
      for (int parent = 1; parent <= FamilySession.PARENTS; parent++) {
        statement.execute("INSERT INTO parents (id) VALUES (" + parent + ")");
      }
    }
    return families;
  }

  /**
   * What came of it. Immutable.
   *
   * @param told what the sessions were told
   * @param orphans the most live rows that referred to rows that were not live, at any time
   */
  record Seen(FamilySession.Told told, long orphans) {}

  /** Lets so many sessions do what they like, and looks on, past the driver. */
  Seen run(int sessions, int isolation, int seconds, long seed)
      throws SQLException, InterruptedException, ExecutionException {
    Subject subject =
        statements.soft()
            ? Subject.driver("classpath:references/families.yaml")
            : DriverManager::getConnection;
    List<Connection> connections = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(sessions);
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      List<Future<FamilySession.Told>> running = new ArrayList<>();
      for (int number = 0; number < sessions; number++) {
        Connection connection = subject.connect(url);
        connections.add(connection);
        connection.setTransactionIsolation(isolation);
        try (Statement statement = connection.createStatement()) {
          // Sessions that wait for each other are told so at once.
          statement.execute(
              statements.product() == Product.H2
                  ? "SET LOCK_TIMEOUT 200"
                  : "SET deadlock_timeout = '10ms'");
        }
        running.add(
            threads.submit(
                new FamilySession(
                    connection, statements, new Dice(seed, number), end, number % 2 == 0)));
      }
      return watch(running);
    } finally {
      threads.shutdownNow();
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private Seen watch(List<Future<FamilySession.Told>> running)
      throws SQLException, InterruptedException, ExecutionException {
    long orphans = 0;
    boolean done;
    do {
      done = running.stream().allMatch(Future::isDone);
      orphans = Math.max(orphans, number(statements.orphans()));
      Thread.sleep(5);
    } while (!done);
    FamilySession.Told told = new FamilySession.Told(0, 0, 0, 0);
    for (Future<FamilySession.Told> session : running) {
      told = told.plus(session.get());
    }
    return new Seen(told, orphans);
  }

  /** What a query answers, past the driver. */
  long number(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
