package org.softdelete.harness.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A PostgreSQL server of its own, from Maven artifacts: nothing to install. Thread-safe. */
final class PostgresqlServer implements Server {

  /** A server that drops a database waits for a disk; so this drops all that is in it. */
  private static final String EMPTY =
      """
      DO $empty$ DECLARE made name; BEGIN
        FOR made IN SELECT evtname FROM pg_event_trigger LOOP
          EXECUTE format('DROP EVENT TRIGGER %I', made);
        END LOOP;
        FOR made IN SELECT nspname FROM pg_namespace
          WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP
          EXECUTE format('DROP SCHEMA %I CASCADE', made);
        END LOOP;
        CREATE SCHEMA public;
      END $empty$
      """;

  private final Set<String> created = ConcurrentHashMap.newKeySet();
  private final EmbeddedPostgres postgres;

  private PostgresqlServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts a server on a free port. Takes a few seconds. */
  static PostgresqlServer start() {
    return start(EmbeddedPostgres.builder());
  }

  /**
   * Starts a server of another version.
   *
   * @param binaries the Maven artifact that holds it
   */
  static PostgresqlServer start(Path binaries) {
    return start(
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(
                (system, machine) -> {
                  try (FileSystem jar = FileSystems.newFileSystem(binaries)) {
                    return new ByteArrayInputStream(
                        Files.readAllBytes(jar.getPath("postgres-linux-x86_64.txz")));
                  }
                }));
  }

  private static PostgresqlServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new PostgresqlServer(
          builder
              // The data is worthless after the run, so nothing waits for a disk.
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              // Two-phase commits and replication, which other people's tests try.
              .setServerConfig("max_prepared_transactions", "64")
              .setServerConfig("wal_level", "logical")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
    }
  }

  @Override
  public Product product() {
    return Product.POSTGRESQL;
  }

  @Override
  public String create(String name) throws SQLException {
    run("postgres", "CREATE DATABASE " + name);
    created.add(name);
    return url(name);
  }

  @Override
  public String createAgain(String name) throws SQLException {
    if (!created.contains(name)) {
      return create(name);
    }
    run(name, EMPTY);
    return url(name);
  }

  private String url(String name) {
    return postgres.getJdbcUrl("postgres", name);
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(database));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public String withTimeout(String url, int milliseconds) {
    return url + (url.contains("?") ? "&" : "?") + "options=-c%20statement_timeout=" + milliseconds;
  }

  @Override
  public String dropEverything() {
    return "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
  }

  @Override
  public String looksAtReferences(boolean looks) {
    return "SET session_replication_role = " + (looks ? "origin" : "replica");
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL does not stop", e);
    }
  }
}
