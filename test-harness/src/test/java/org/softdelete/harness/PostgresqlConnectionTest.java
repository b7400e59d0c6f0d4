package org.softdelete.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Connecting to a real PostgreSQL. */
class PostgresqlConnectionTest {

  private static EmbeddedPostgres server;
  private static String url;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    Path rules =
        Files.writeString(directory.resolve("rules.yaml"), "{version: 1, tables: {app.users: }}");
    String real = server.getJdbcUrl("postgres", "postgres");
    try (Connection plain = DriverManager.getConnection(real);
        Statement statement = plain.createStatement()) {
      statement.execute("CREATE SCHEMA app; CREATE SCHEMA other");
      for (String schema : new String[] {"app", "other"}) {
        statement.execute("CREATE TABLE " + schema + ".users (id INT, deleted_at TIMESTAMPTZ)");
        statement.execute("INSERT INTO " + schema + ".users VALUES (1), (2)");
      }
    }
    url = real.replace("jdbc:", "jdbc:softdelete:") + "&softdelete.rules=" + rules;
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void anUnqualifiedTableIsTheOneOfTheSearchPath() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = other, app");
      assertThat(statement.executeUpdate("DELETE FROM users")).isEqualTo(2);
      statement.execute("SET search_path = app, other");
      assertThat(statement.executeUpdate("DELETE FROM users WHERE id = 1")).isEqualTo(1);
      assertThat(connection.unwrap(PGConnection.class).getBackendPID()).isPositive();
      assertThat(connection.getMetaData().getURL()).startsWith("jdbc:postgresql:");
    }
    assertThat(rows("app")).isEqualTo(2);
    assertThat(rows("other")).isZero();
  }

  @Test
  void theRowsOfARefcursorComeWrapped() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "CREATE FUNCTION pg_temp.all_users() RETURNS refcursor LANGUAGE plpgsql AS"
              + " $$ DECLARE c refcursor := 'c'; BEGIN OPEN c FOR SELECT 1; RETURN c; END $$");
      try (ResultSet cursors = statement.executeQuery("SELECT pg_temp.all_users()")) {
        cursors.next();
        try (var rows = (ResultSet) cursors.getObject(1)) {
          assertThat(rows.next()).isTrue();
          Statement made = rows.getStatement();
          assertThat(made == null || made.getConnection() == connection).isTrue();
        }
      }
    }
  }

  private static int rows(String schema) throws SQLException {
    try (Connection plain = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        Statement statement = plain.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + schema + ".users")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
