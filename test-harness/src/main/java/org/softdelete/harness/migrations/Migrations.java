package org.softdelete.harness.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * The command that runs a folder of migration scripts for PostgreSQL through the driver and through
 * the plain one, each script as one text. All tables of the folder are listed; they get their
 * marker column when they are created. What only the driver refuses is printed, and done by the
 * plain one, so that the next script finds what it needs.
 */
public final class Migrations {

  /** An event trigger runs behind each statement, so also within a text of several. */
  private static final String MARK_NEW_TABLES =
      """
      CREATE FUNCTION softdelete_mark() RETURNS event_trigger LANGUAGE plpgsql AS $$
      DECLARE made record;
      BEGIN
        FOR made IN SELECT object_identity AS name FROM pg_event_trigger_ddl_commands()
                     WHERE object_type = 'table' AND schema_name <> 'pg_temp'
        LOOP
          EXECUTE 'ALTER TABLE ' || made.name || ' ADD COLUMN IF NOT EXISTS softdelete_at timestamptz';
        END LOOP;
      END $$;
      CREATE EVENT TRIGGER softdelete_mark ON ddl_command_end
        WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO')
        EXECUTE FUNCTION softdelete_mark()\
      """;

  private Migrations() {}

  /** Runs the folder that {@code -Dinput} names, and prints the figures. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Flags flags = Flags.given();
    flags.requireOnly(Product.POSTGRESQL);
    MigrationFolder folder = MigrationFolder.at(Path.of(flags.text("input", "")));
    try (Servers servers = new Servers()) {
      Server server = servers.get(Product.POSTGRESQL);
      String subject = server.create("migrated");
      execute(subject, MARK_NEW_TABLES);
      new Migrations().run(folder, subject, server.create("migrated_twin"));
    }
  }

  private int accepted;
  private int refusedByDatabase;
  private final Map<String, Integer> differing = new TreeMap<>();

  private void run(MigrationFolder folder, String subject, String twin)
      throws IOException, SQLException {
    Path rules = Files.createTempFile("rules", ".yaml");
    String tables =
        folder.tables().stream()
            .map(name -> "  " + (name.startsWith("\"") ? "'" + name + "'" : name) + ":\n")
            .collect(Collectors.joining());
    Files.writeString(
        rules, "version: 1\ndefaults: {column: softdelete_at}\ntables:\n" + tables, UTF_8);
    Properties options = new Properties();
    options.setProperty("softdelete.rules", rules.toString());
    options.setProperty("softdelete.check", "off");
    String driver = subject.replaceFirst("^jdbc:", "jdbc:softdelete:");
    for (Path script : folder.scripts()) {
      String sql = folder.text(script);
      SQLException plain = outcome(twin, new Properties(), sql);
      SQLException ours = outcome(driver, options, sql);
      judge(script, plain, ours);
      if (plain == null && ours != null) {
        SQLException again = outcome(subject, new Properties(), sql);
        if (again != null) {
          System.out.println("  also without the driver, where tables are marked: " + again);
        }
      }
    }
    System.out.printf(
        "%d scripts, %d tables listed: %d done by both, %d refused by the database, %d by the driver only %s%n",
        folder.scripts().size(),
        folder.tables().size(),
        accepted,
        refusedByDatabase,
        differing.values().stream().mapToInt(Integer::intValue).sum(),
        differing);
  }

  private void judge(Path script, SQLException plain, SQLException ours) {
    if (plain != null) {
      refusedByDatabase++;
      System.out.println(script.getFileName() + " refused by the database: " + plain.getMessage());
    } else if (ours == null) {
      accepted++;
    } else {
      differing.merge(ours.getSQLState(), 1, Integer::sum);
      System.out.println(script.getFileName() + ": " + ours.getMessage());
    }
  }

  private static SQLException outcome(String url, Properties options, String sql) {
    try (Connection connection = DriverManager.getConnection(url, options);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
