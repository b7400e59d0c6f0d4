package org.softdelete.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, whose rules stand in {@code references.yaml}. */
final class ReferenceTables {

  /** Rows of every table that is not made for each run. */
  static final int ROWS = 1_000_000;

  /** Makes the crowd of children of one parent, as fast as it can be, and as it lies at rest. */
  static final String CROWD =
      """
      TRUNCATE crowd;
      UPDATE crowded_parents SET deleted_at = NULL;
      ALTER TABLE crowd DISABLE TRIGGER ALL;
      INSERT INTO crowd SELECT g, 1 FROM generate_series(1, 1000000) g;
      ALTER TABLE crowd ENABLE TRIGGER ALL;
      """;

  private static final String TABLES =
      """
      CREATE TABLE parents (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE first_children (
        id INT PRIMARY KEY, parent INT REFERENCES parents ON DELETE CASCADE, deleted_at TIMESTAMP);
      CREATE TABLE second_children (
        id INT PRIMARY KEY, parent INT REFERENCES parents ON DELETE CASCADE, deleted_at TIMESTAMP);
      CREATE TABLE third_children (
        id INT PRIMARY KEY, parent INT REFERENCES parents ON DELETE CASCADE, deleted_at TIMESTAMP);
      CREATE INDEX ON first_children (parent);
      CREATE INDEX ON second_children (parent);
      CREATE INDEX ON third_children (parent);
      CREATE TABLE alone (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE batched_parents (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE batched_children (
        id INT PRIMARY KEY, parent INT REFERENCES batched_parents ON DELETE CASCADE,
        deleted_at TIMESTAMP);
      CREATE INDEX ON batched_children (parent);
      CREATE TABLE crowded_parents (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE crowd (
        id INT PRIMARY KEY, parent INT REFERENCES crowded_parents ON DELETE CASCADE,
        deleted_at TIMESTAMP);
      CREATE INDEX ON crowd (parent);
      INSERT INTO crowded_parents VALUES (1);
      CREATE TABLE hosts (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE guests (
        id INT PRIMARY KEY, host INT REFERENCES hosts, deleted_at TIMESTAMP);
      """;

  private ReferenceTables() {}

  /** Makes them, over a plain connection. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      for (String table : new String[] {"parents", "alone", "batched_parents", "hosts"}) {
        statement.execute(
            "INSERT INTO %s SELECT g FROM generate_series(1, %d) g".formatted(table, ROWS));
      }
      statement.execute(
          "INSERT INTO batched_children SELECT g, g FROM generate_series(1, %d) g".formatted(ROWS));
      statement.execute("VACUUM ANALYZE");
    }
  }
}
