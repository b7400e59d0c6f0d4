package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import org.softdelete.harness.random.Dice;

/**
 * Deletes parents, gives them children and brings them back, again and again, as others do at the
 * same time. For one thread.
 */
final class FamilySession implements Callable<FamilySession.Told> {

  /** How many parents there are, from 1 on. */
  static final int PARENTS = 4;

  /**
   * What says that a parent is gone, or has children (23001: by {@code RESTRICT}), that another has
   * put it in again, or that sessions wait for each other.
   */
  private static final Set<String> EXPECTED =
      Set.of("23503", "23506", "23001", "23505", "40001", "40P01", "HYT00");

  private final Connection connection;
  private final FamilyStatements statements;
  private final Dice dice;
  private final long end;
  private final boolean transactions;
  private Told committed = new Told(0, 0, 0, 0);

  /**
   * A session.
   *
   * @param end until when it goes on, as {@link System#nanoTime} tells it
   * @param transactions whether some of what it does is several statements in a transaction
   */
  FamilySession(
      Connection connection,
      FamilyStatements statements,
      Dice dice,
      long end,
      boolean transactions) {
    this.connection = connection;
    this.statements = statements;
    this.dice = dice;
    this.end = end;
    this.transactions = transactions;
  }

  /**
   * What was committed, by what its session was told. Immutable.
   *
   * @param inserted rows that were put in
   * @param counted rows whose counter was raised
   * @param deleted rows that were deleted by name
   * @param failed transactions that failed
   */
  record Told(int inserted, int counted, int deleted, int failed) {

    Told plus(Told other) {
      return new Told(
          inserted + other.inserted,
          counted + other.counted,
          deleted + other.deleted,
          failed + other.failed);
    }
  }

  @Override
  public Told call() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      while (System.nanoTime() < end) {
        round(statement);
      }
    }
    return committed;
  }

  private void round(Statement statement) throws SQLException {
    boolean transaction = transactions && dice.chance(60);
    connection.setAutoCommit(!transaction);
    try {
      Told open = new Told(0, 0, 0, 0);
      for (int step = transaction ? dice.between(1, 3) : 1; step > 0; step--) {
        open = open.plus(step(statement));
      }
      if (transaction && dice.chance(15)) {
        connection.rollback();
        return;
      }
      if (transaction) {
        connection.commit();
      }
      committed = committed.plus(open);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).isIn(EXPECTED);
      committed = committed.plus(new Told(0, 0, 0, 1));
      if (transaction) {
        connection.rollback();
      }
    }
  }

  private Told step(Statement statement) throws SQLException {
    int parent = dice.between(1, PARENTS);
    if (dice.chance(30)) {
      return new Told(0, 0, statement.executeUpdate(statements.delete(dice, parent)), 0);
    }
    if (dice.chance(55)) {
      return new Told(statement.executeUpdate(statements.insert(dice, parent)), 0, 0, 0);
    }
    if (dice.chance(40)) {
      return new Told(0, statement.executeUpdate(statements.count(dice, parent)), 0, 0);
    }
    statement.executeUpdate(statements.restore(dice, parent));
    return new Told(0, 0, 0, 0);
  }
}
