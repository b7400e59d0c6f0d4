package org.softdelete.harness.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database that holds a fixture and can be set back to it within milliseconds: untouched copies
 * of all tables lie in a schema of their own, and only tables that changed are filled again. For
 * one thread at a time.
 */
public final class FixtureDatabase implements AutoCloseable {

  private static final String COPIES = "softdelete_fixture_copies";
  private static final int FIRST_GENERATED_KEY = 1000;

  private final Server server;
  private final String url;
  private final Fixture fixture;
  private final Connection connection;
  private final List<TableState> start;
  private final List<String> generatedKeys;
  private final Leftovers leftovers;

  private FixtureDatabase(Server server, String url, Fixture fixture, Connection connection)
      throws SQLException {
    this.server = server;
    this.url = url;
    this.fixture = fixture;
    this.connection = connection;
    this.start = state();
    this.generatedKeys = generatedKeys();
    this.leftovers = Leftovers.beyondThoseOf(connection);
  }

  /**
   * Makes a database and fills it.
   *
   * @param name letters, digits and underscores; unique for this server
   * @throws SQLException if the fixture's script fails
   */
  public static FixtureDatabase create(Server server, String name, Fixture fixture, Content content)
      throws SQLException {
    String url = server.create(name);
    Connection connection = DriverManager.getConnection(url);
    try {
      fill(server, connection, fixture, content);
      return new FixtureDatabase(server, url, fixture, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void fill(Server server, Connection connection, Fixture fixture, Content content)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      server.run(statement, fixture.script());
      statement.execute("CREATE SCHEMA " + COPIES);
      statement.execute(server.looksAtReferences(false));
      for (int number = 0; number < fixture.tables().size(); number++) {
        FixtureTable table = fixture.tables().get(number);
        Optional<String> unwanted = content.unwanted(table);
        if (unwanted.isPresent()) {
          statement.execute("DELETE FROM " + table.name() + " WHERE " + unwanted.get());
        }
        statement.execute(
            "CREATE TABLE %s AS (SELECT * FROM %s) WITH DATA"
                .formatted(copy(number), table.name()));
      }
      statement.execute(server.looksAtReferences(true));
    }
  }

  /** The plain JDBC URL. */
  public String url() {
    return url;
  }

  /** A new connection of the plain driver. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** The state in which the database started, one entry per table of the fixture. */
  public List<TableState> start() {
    return start;
  }

  /** The state now, as a new transaction sees it, one entry per table of the fixture. */
  public List<TableState> state() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return TableReader.read(statement, fixture.tables(), server.product());
    }
  }

  /** Sets all tables back to the start, sequences too, and drops what has been created since. */
  public void reset() throws SQLException {
    reset(state());
  }

  /**
   * The same for a caller who has just asked for the {@link #state} and changed nothing since.
   *
   * @param now that state
   */
  public void reset(List<TableState> now) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!now.equals(start)) {
        statement.execute(server.looksAtReferences(false));
        for (int table = 0; table < now.size(); table++) {
          if (!now.get(table).equals(start.get(table))) {
            String name = now.get(table).table().name();
            statement.execute("DELETE FROM " + name);
            statement.execute("INSERT INTO " + name + " SELECT * FROM " + copy(table));
          }
        }
        statement.execute(server.looksAtReferences(true));
      }
      for (String column : generatedKeys) {
        statement.execute(column + " RESTART WITH " + FIRST_GENERATED_KEY);
      }
    }
    leftovers.drop(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String copy(int table) {
    return COPIES + ".t" + table;
  }

  private List<String> generatedKeys() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (FixtureTable table : fixture.tables()) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table.name())) {
          for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            if (rows.getMetaData().isAutoIncrement(column)) {
              columns.add(
                  "ALTER TABLE %s ALTER COLUMN %s"
                      .formatted(table.name(), rows.getMetaData().getColumnName(column)));
            }
          }
        }
      }
    }
    return columns;
  }
}
