package org.softdelete.harness.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.readme.Page.Block;

/**
 * Statements of a page, which the driver sends to a new database with the tables of {@code
 * pages/tables.sql}. Each ends with a semicolon at the end of a line or with the block. In front of
 * the block a comment may name the one database that it is for, and what was sent to it before:
 * {@code <!-- h2: DROP TABLE users -->}; {@code both} stands for both. A comment behind a statement
 * may say how it ends: {@code -- 2 rows}, {@code -- error 23505}, {@code -- error 23505: what the
 * message holds}.
 *
 * @param products the databases
 * @param before sent by the real driver
 */
record SqlSnippet(String name, List<Product> products, String before, List<Line> lines) {

  private static final Pattern NOTE = Pattern.compile("(?s)(h2|postgresql|both)(?:: (.*))?");
  private static final Pattern ENDS =
      Pattern.compile(".*--\\s*(?:(\\d+) rows?\\b|error (\\w{5})(?:: (.*))?).*");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** A statement, and the comment behind it. */
  record Line(String sql, String comment) {}

  static SqlSnippet of(Block block) {
    Matcher note = NOTE.matcher(block.note().isEmpty() ? "both" : block.note());
    assertThat(note.matches()).as("'%s' names a database", block.note()).isTrue();
    return new SqlSnippet(
        "page" + DATABASES.incrementAndGet(),
        note.group(1).equals("both")
            ? Product.STANDARD
            : List.of(Product.valueOf(note.group(1).toUpperCase(Locale.ROOT))),
        note.group(2) == null ? "" : note.group(2),
        lines(block.text()));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    var sql = new StringBuilder();
    for (String line : text.lines().toList()) {
      int comment = line.indexOf("--");
      String code = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
      sql.append(code).append('\n');
      if (code.endsWith(";")) {
        lines.add(
            new Line(
                sql.substring(0, sql.length() - 2), comment < 0 ? "" : line.substring(comment)));
        sql.setLength(0);
      }
    }
    if (!sql.toString().isBlank()) {
      lines.add(new Line(sql.toString(), ""));
    }
    return lines;
  }

  void run(Servers servers, Path rules) throws SQLException, IOException {
    for (Product product : products) {
      if (Servers.products().contains(product)) {
        String url = servers.get(product).create(name);
        try (Connection real = DriverManager.getConnection(url);
            Statement statement = real.createStatement()) {
          statement.execute(tables());
          statement.execute(before);
        }
        var options = new Properties();
        options.setProperty("softdelete.rules", rules.toString());
        try (Connection soft =
                DriverManager.getConnection(
                    url.replaceFirst("jdbc:", "jdbc:softdelete:"), options);
            Statement statement = soft.createStatement()) {
          for (Line line : lines) {
            execute(statement, line);
          }
        }
      }
    }
  }

  private static String tables() throws IOException {
    try (var tables = SqlSnippet.class.getResourceAsStream("/pages/tables.sql")) {
      return new String(tables.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Statement statement, Line line) throws SQLException {
    Matcher ends = ENDS.matcher(line.comment());
    if (!ends.matches()) {
      statement.execute(line.sql());
    } else if (ends.group(1) != null) {
      assertThat(rows(statement, line.sql())).as(line.sql()).isEqualTo(ends.group(1));
    } else {
      assertThatThrownBy(() -> statement.execute(line.sql()))
          .as(line.sql())
          .hasMessageContaining(ends.group(3) == null ? "" : ends.group(3))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(ends.group(2)));
    }
  }

  /** How many rows a query returned, or a change changed. */
  private static String rows(Statement statement, String sql) throws SQLException {
    int rows = 0;
    if (statement.execute(sql)) {
      try (ResultSet result = statement.getResultSet()) {
        while (result.next()) {
          rows++;
        }
      }
    } else {
      rows = statement.getUpdateCount();
    }
    return Integer.toString(rows);
  }
}
