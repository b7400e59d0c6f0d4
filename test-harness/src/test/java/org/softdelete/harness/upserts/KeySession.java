package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/**
 * Deletes and inserts few keys again and again, as another does at the same time. For one thread.
 */
final class KeySession implements Callable<HitCounts> {

  /** How many, from 0 on. */
  static final int KEYS = 2;

  /** A key that is there, and what says that two sessions wait for each other. */
  private static final Set<String> EXPECTED = Set.of("23505", "40001", "40P01", "HYT00");

  private final Connection connection;
  private final Product product;
  private final Dice dice;
  private final boolean transactions;
  private final int rounds;
  private final HitCounts committed = new HitCounts();
  private HitCounts open = new HitCounts();

  /**
   * A session of so many rounds.
   *
   * @param connection a connection of the driver
   * @param transactions whether a round is a transaction, or a statement under auto-commit
   */
  KeySession(Connection connection, Product product, Dice dice, boolean transactions, int rounds) {
    this.connection = connection;
    this.product = product;
    this.dice = dice;
    this.transactions = transactions;
    this.rounds = rounds;
  }

  /** What it was told, of what was committed. */
  @Override
  public HitCounts call() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Two sessions that wait for each other are told so at once.
      statement.execute(
          product == Product.H2 ? "SET LOCK_TIMEOUT 200" : "SET deadlock_timeout = '10ms'");
      connection.setAutoCommit(!transactions);
      for (int round = 0; round < rounds; round++) {
        round(statement);
      }
    }
    return committed;
  }

  private void round(Statement statement) throws SQLException {
    try {
      open = new HitCounts();
      for (int step = transactions ? dice.between(1, 3) : 1; step > 0; step--) {
        if (dice.chance(50)) {
          delete(statement);
        } else {
          insert(statement);
        }
      }
      if (transactions && dice.chance(20)) {
        connection.rollback();
        return;
      }
      if (transactions) {
        connection.commit();
      }
      committed.add(open);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).isIn(EXPECTED);
      if (transactions) {
        connection.rollback();
      }
    }
  }

  private String table() {
    return dice.pick(TwoSessionsTest.TABLES);
  }

  /** What it hit is read before, and named, so that the count tells how often that was. */
  private void delete(Statement statement) throws SQLException {
    String table = table();
    int key = dice.below(KEYS);
    int hits;
    try (ResultSet row =
        statement.executeQuery("SELECT hits FROM %s WHERE id = %d".formatted(table, key))) {
      if (!row.next()) {
        return;
      }
      hits = row.getInt(1);
      assertThat(row.next()).as("another live row of this key").isFalse();
    }
    int count =
        statement.executeUpdate(
            "DELETE FROM %s WHERE id = %d AND hits = %d".formatted(table, key, hits));
    if (count > 0) {
      assertThat(count).isOne();
      open.deleted(table + '.' + key, hits);
    }
  }

  private void insert(Statement statement) throws SQLException {
    String table = table();
    KeyStatement kind = dice.pick(KeyStatement.of(product, table));
    List<Integer> keys =
        dice.some(
            IntStream.range(0, KEYS).boxed().toList(), kind.takesOne() ? 1 : dice.between(1, 2));
    String sql = kind.text(table, keys);
    int count = statement.executeUpdate(sql);
    if (count == 0) {
      assertThat(kind).as(sql).isEqualTo(KeyStatement.DO_NOTHING);
      return;
    }
    assertThat(count).as(sql).isEqualTo(keys.size());
    for (int key : keys) {
      if (kind.countsWhatItLeaves()) {
        open.insertedOrLeft(table + '.' + key);
      } else {
        open.inserted(table + '.' + key);
      }
    }
    if (transactions) {
      requireLive(statement, table, keys, sql);
    }
  }

  /** Nobody else can have deleted them. */
  private static void requireLive(Statement statement, String table, List<Integer> keys, String sql)
      throws SQLException {
    String list = keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT count(*), count(DISTINCT id) FROM %s WHERE id IN (%s)"
                .formatted(table, list))) {
      rows.next();
      assertThat(List.of(rows.getInt(1), rows.getInt(2)))
          .as("live rows, and keys, behind %s", sql)
          .containsOnly(keys.size());
    }
  }
}
