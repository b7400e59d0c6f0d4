package org.softdelete.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the story of a deleted user on a database in memory: what the application sends, what the
 * database receives, what the application sees, and what is really in the table.
 *
 * <p>Not thread-safe.
 */
public final class Demo {

  private static final String RULES = "org/softdelete/demo/softdelete.yaml";
  private static final String DATABASE = "h2:mem:demo";

  private final Connection application;
  private final Connection database;
  private final PrintStream out;
  private final Style style;

  private Demo(Connection application, Connection database, PrintStream out, Style style) {
    this.application = application;
    this.database = database;
    this.out = out;
    this.style = style;
  }

  /** Prints the story to the standard output. */
  public static void main(String[] arguments) throws SQLException, IOException {
    Logger log = Logger.getLogger("org.softdelete");
    log.setLevel(Level.OFF); // the refusal is shown where it happens, once is enough
    tell(System.out, Style.fitting(Terminal.isThere(), System.getenv()));
    log.setLevel(null);
  }

  /**
   * Prints the story.
   *
   * @throws SQLException if a connection cannot be made; the errors of steps are part of the story
   */
  static void tell(PrintStream out, Style style) throws SQLException, IOException {
    // The plain connection comes first and goes last: H2 drops a database in memory with its last
    // connection.
    try (Connection database = DriverManager.getConnection("jdbc:" + DATABASE);
        Connection application =
            DriverManager.getConnection(
                "jdbc:softdelete:" + DATABASE + ";softdelete.rules=classpath:" + RULES)) {
      Demo demo = new Demo(application, database, out, style);
      demo.printRules();
      demo.createTables();
      for (int i = 0; i < Story.STEPS.size(); i++) {
        demo.print(i + 1, Story.STEPS.get(i));
      }
    }
  }

  private void printRules() throws IOException {
    out.println(style.title("The rules"));
    URL rules = Objects.requireNonNull(Demo.class.getResource("softdelete.yaml"));
    try (var text = rules.openStream()) {
      print("", new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private void createTables() throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String table : Story.SCHEMA) {
        statement.execute(table);
      }
    }
  }

  private void print(int number, Step step) {
    out.println();
    out.println(style.title(number + "  " + step.title()));
    print("sent", step.sql().lines().toList());
    print("received", received(step.sql()));
    print("seen", Outcome.of(step.sql(), application).lines());
    String content = "SELECT * FROM " + step.table() + " ORDER BY id";
    print(step.table(), Outcome.of(content, database).lines());
  }

  private List<String> received(String sql) {
    try {
      String sent = application.nativeSQL(sql);
      return sent.equals(sql) ? List.of("(the same)") : PageLines.of(sql, sent, style);
    } catch (SQLException refused) {
      return List.of("(nothing)");
    }
  }

  private void print(String label, List<String> lines) {
    String margin = label;
    for (String line : lines) {
      out.println("   %-10s %s".formatted(margin, line).stripTrailing());
      margin = "";
    }
  }
}
