package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.softdelete.jdbc.SoftDelete;

/**
 * One of many threads that share a pool. It works on rows of its own and knows which of them are
 * live and which are deleted, so that every answer can be checked. For one thread.
 */
final class Borrower {

  /** How many ids a borrower has. */
  static final int ROWS = 100;

  private final DataSource pool;
  private final int first;
  private final Random random;
  private final Set<Integer> live = new TreeSet<>();
  private final Set<Integer> deleted = new TreeSet<>();

  /**
   * A borrower that has no row yet.
   *
   * @param number different for each of those that share a pool, from 1 on
   */
  Borrower(DataSource pool, int number) {
    this.pool = pool;
    this.first = number * ROWS;
    this.random = new Random(number);
  }

  /** Executes as many statements, each on a connection that it borrows for it. */
  void run(int statements) throws SQLException {
    for (int number = 0; number < statements; number++) {
      int id = first + random.nextInt(ROWS);
      try (Connection connection = pool.getConnection()) {
        step(connection, id);
      }
    }
  }

  Set<Integer> live() {
    return live;
  }

  Set<Integer> deleted() {
    return deleted;
  }

  private void step(Connection connection, int id) throws SQLException {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> insert(connection, id);
      case 3 -> delete(connection, id);
      case 4 -> deleteRow(connection, id);
      case 5 -> restore(connection, id);
      case 6 -> destroy(connection, id);
      case 7 -> see(SoftDelete.withDeleted(() -> count(connection)), live.size() + deleted.size());
      case 8 -> see(SoftDelete.onlyDeleted(() -> count(connection)), deleted.size());
      case 9 -> seeInTransaction(connection);
      default -> see(count(connection), live.size());
    }
  }

  private void insert(Connection connection, int id) throws SQLException {
    if (!live.contains(id) && !deleted.contains(id)) {
      see(update(connection, "INSERT INTO items (id) VALUES (?)", id), 1);
      live.add(id);
    }
  }

  private void delete(Connection connection, int id) throws SQLException {
    see(update(connection, "DELETE FROM items WHERE id = ?", id), live.contains(id) ? 1 : 0);
    noteDeleted(id);
  }

  private void deleteRow(Connection connection, int id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id FROM items WHERE id = ?",
            ResultSet.TYPE_SCROLL_INSENSITIVE,
            ResultSet.CONCUR_UPDATABLE)) {
      query.setInt(1, id);
      ResultSet rows = query.executeQuery();
      boolean found = rows.next();
      assertThat(found).isEqualTo(live.contains(id));
      if (found) {
        rows.deleteRow();
      }
    }
    noteDeleted(id);
  }

  private void restore(Connection connection, int id) throws SQLException {
    int expected = deleted.remove(id) ? 1 : 0;
    see(update(connection, "UPDATE items SET deleted_at = NULL WHERE id = ?", id), expected);
    if (expected == 1) {
      live.add(id);
    }
  }

  private void destroy(Connection connection, int id) throws SQLException {
    int expected = live.remove(id) || deleted.remove(id) ? 1 : 0;
    String sql = "DELETE FROM items WHERE id = ?";
    see(SoftDelete.forced(() -> update(connection, sql, id)), expected);
  }

  private void seeInTransaction(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL softdelete.paranoid = only");
      see(count(connection), deleted.size());
      statement.execute("DELETE FROM items WHERE id >= " + first + " AND id < " + (first + ROWS));
    }
    connection.rollback();
    see(count(connection), live.size());
    connection.commit();
  }

  private void noteDeleted(int id) {
    if (live.remove(id)) {
      deleted.add(id);
    }
  }

  private int count(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT count(*) FROM items WHERE id >= ? AND id < ?")) {
      query.setInt(1, first);
      query.setInt(2, first + ROWS);
      ResultSet count = query.executeQuery();
      count.next();
      return count.getInt(1);
    }
  }

  private static int update(Connection connection, String sql, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      return statement.executeUpdate();
    }
  }

  private static void see(int seen, int expected) {
    assertThat(seen).isEqualTo(expected);
  }
}
