package org.softdelete.matrix;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain JDBC on a data source, for libraries that have no way of their own to read and write: pools
 * and wrappers. Used by one thread.
 */
public final class JdbcApplication implements Application {

  private final DataSource source;
  private final AutoCloseable opened;

  /**
   * An application on {@code source}.
   *
   * @param opened closed with the application
   */
  public JdbcApplication(DataSource source, AutoCloseable opened) {
    this.source = source;
    this.opened = opened;
  }

  /** Where the application's connections come from. */
  public DataSource source() {
    return source;
  }

  /** What happens in one transaction. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  @Override
  public long create(String name, String... titles) {
    return inTransaction(
        connection -> {
          long id = insert(connection, name);
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO stories (user_id, title) VALUES (?, ?)")) {
            for (String title : titles) {
              insert.setLong(1, id);
              insert.setString(2, title);
              insert.addBatch();
            }
            if (titles.length > 0) { // HSQLDB does not execute an empty batch
              insert.executeBatch();
            }
          }
          return id;
        });
  }

  @Override
  public Optional<Author> find(long id) {
    return inTransaction(
        connection ->
            strings(connection, "SELECT name FROM users WHERE id = ?", id).stream()
                .findFirst()
                .map(
                    name ->
                        new Author(
                            id,
                            name,
                            read(
                                connection,
                                "SELECT title FROM stories WHERE user_id = ? ORDER BY title",
                                id))));
  }

  @Override
  public List<String> authorsOf(String title) {
    return inTransaction(
        connection ->
            strings(
                connection,
                "SELECT u.name FROM users u JOIN stories s ON s.user_id = u.id WHERE s.title = ?"
                    + " ORDER BY u.name",
                title));
  }

  @Override
  public void rename(long id, String name) {
    renameLate(id, name, () -> {});
  }

  @Override
  public void renameLate(long id, String name, Runnable meanwhile) {
    String version =
        inTransaction(
            connection -> strings(connection, "SELECT version FROM users WHERE id = ?", id).get(0));
    meanwhile.run();
    int count =
        update(
            "UPDATE users SET name = ?, version = version + 1 WHERE id = ? AND version = ?",
            name,
            id,
            Integer.parseInt(version));
    if (count != 1) {
      throw new IllegalStateException("User " + id + " was changed or deleted meanwhile");
    }
  }

  @Override
  public void delete(long id) {
    update("DELETE FROM users WHERE id = ?", id);
  }

  @Override
  public void deleteStory(String title) {
    update("DELETE FROM stories WHERE title = ?", title);
  }

  @Override
  public void restore(long id) {
    update("UPDATE users SET deleted_at = NULL WHERE id = ?", id);
  }

  @Override
  public List<String> page(String prefix, int offset, int limit) {
    return inTransaction(
        connection ->
            strings(
                connection,
                "SELECT name FROM users WHERE name LIKE ? ORDER BY name LIMIT ? OFFSET ?",
                prefix + '%',
                limit,
                offset));
  }

  @Override
  public void createAll(List<String> names) {
    inTransaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO users (name) VALUES (?)")) {
            for (String name : names) {
              insert.setString(1, name);
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  @Override
  public void createAndDeleteAndRollBack(String name, long deleted) {
    inTransaction(
        connection -> {
          insert(connection, name);
          update(connection, "DELETE FROM users WHERE id = ?", deleted);
          connection.rollback();
          return null;
        });
  }

  @Override
  public int deleteStartingWith(String prefix) {
    return update("DELETE FROM users WHERE name LIKE ?", prefix + '%');
  }

  @Override
  public int deleteNatively(String name) {
    return update("DELETE FROM users WHERE name = ?", name);
  }

  @Override
  public void deleteForever(long id) {
    update("/*+ force */ DELETE FROM users WHERE id = ?", id);
  }

  @Override
  public List<String> namesWithDeleted(String prefix) {
    return inTransaction(
        connection ->
            strings(
                connection,
                "/*+ paranoid(false) */ SELECT name FROM users WHERE name LIKE ? ORDER BY name",
                prefix + '%'));
  }

  @Override
  public void close() {
    try {
      opened.close();
    } catch (Exception e) {
      throw new IllegalStateException("What the application runs on does not close", e);
    }
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int update(String sql, Object... parameters) {
    return inTransaction(connection -> update(connection, sql, parameters));
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static long insert(Connection connection, String name) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO users (name) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, name);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static List<String> read(Connection connection, String sql, Object... parameters) {
    try {
      return strings(connection, sql, parameters);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      List<String> strings = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          strings.add(rows.getString(1));
        }
      }
      return strings;
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
