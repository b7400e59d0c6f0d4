package org.softdelete.harness.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.Check;
import org.softdelete.jdbc.SoftDelete;

/** What is told, and refused, when a database is first connected to. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.softdelete.harness.relations.KnownDatabase#products")
@ExtendWith(Servers.Parameter.class)
class FirstConnectionTest {

  private static final Pattern CURE = Pattern.compile("Add it: (.*), or name another column");

  @Parameter Product product;
  @TempDir Path directory;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Logger category = Logger.getLogger("org.softdelete");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          told.add(record.getLevel() + " " + new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Level usual;
  private Path rules;
  private String url;

  @BeforeEach
  void aTableWithoutItsMarkerAndANameThatIsNone(Servers servers) throws Exception {
    url = fresh(servers);
    run(url, "CREATE TABLE users (id INT PRIMARY KEY)");
    rules = directory.resolve("rules.yaml");
    Files.writeString(rules, "version: 1\ntables: {users: , userz: }\n", StandardCharsets.UTF_8);
    usual = category.getLevel();
    category.setLevel(Level.INFO);
    category.addHandler(handler);
  }

  @AfterEach
  void leave() {
    category.removeHandler(handler);
    category.setLevel(usual);
  }

  @Test
  void itIsToldOncePerDatabaseAndNotPerConnection(Servers servers) throws SQLException {
    for (int i = 0; i < 3; i++) {
      connect(url, "warn").close();
    }
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).contains("INFO softdelete ", "listed: 2, found: 1");
    assertThat(told.get(1)).contains("WARNING", "list userz", "Nearest is users");
    assertThat(told.get(2)).contains("WARNING", "no column deleted_at", "ALTER TABLE public.users");

    told.clear();
    connect(fresh(servers), "warn").close();
    assertThat(told).singleElement().asString().contains("INFO", "listed: 2, found: 0");
  }

  @Test
  void whoWantsToFailGetsNoConnectionUntilItIsMended(Servers servers) throws Exception {
    try (Connection plain = DriverManager.getConnection(url)) {
      // PostgreSQL may not be done yet with the session that made the table.
      int before = product == Product.POSTGRESQL ? 1 : sessions(plain);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> connect(url, "fail"))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
            .hasMessageContaining("list userz")
            .hasMessageContaining("no column deleted_at");
      }
      assertThat(sessionsGoBackTo(before, plain)).isTrue();
    }

    Files.writeString(rules, "version: 1\ntables: {users: }\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> connect(url, "fail")).satisfies(e -> run(url, cure(e.getMessage())));
    try (Connection connection = connect(url, "fail");
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO users (id) VALUES (1)");
      assertThat(statement.executeUpdate("DELETE FROM users")).isOne();
      assertThat(statement.executeUpdate("DELETE FROM users")).isZero();
    }
  }

  @Test
  void aDatabaseWhoseTablesComeLaterIsConnectedTo(Servers servers) throws SQLException {
    String empty = fresh(servers);
    try (Connection connection = connect(empty, "fail");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE users (id INT, deleted_at TIMESTAMP)");
    }
  }

  @Test
  void inCodeItIsSaidTheSame() throws SQLException {
    SoftDelete failing = SoftDelete.builder().rules(rules.toString()).check(Check.FAIL).build();
    try (Connection plain = DriverManager.getConnection(url)) {
      assertThatThrownBy(() -> failing.wrap(plain)).hasMessageContaining("softdelete.check");
      assertThat(plain.isClosed()).isFalse();
    }
    SoftDelete silent = SoftDelete.builder().rules(rules.toString()).check(Check.OFF).build();
    told.clear();
    silent.wrap(DriverManager.getConnection(url)).close();
    assertThat(told).singleElement().asString().startsWith("INFO");
  }

  private Connection connect(String plainUrl, String check) throws SQLException {
    var options = new Properties();
    options.setProperty("softdelete.rules", rules.toString());
    options.setProperty("softdelete.check", check);
    return DriverManager.getConnection(
        plainUrl.replaceFirst("^jdbc:", "jdbc:softdelete:"), options);
  }

  private static String cure(String message) {
    Matcher cure = CURE.matcher(message);
    assertThat(cure.find()).as(message).isTrue();
    return cure.group(1);
  }

  private String fresh(Servers servers) throws SQLException {
    return servers.get(product).create("first_" + UUID.randomUUID().toString().replace("-", ""));
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection plain = DriverManager.getConnection(url);
        Statement statement = plain.createStatement()) {
      statement.execute(sql);
    }
  }

  /** PostgreSQL ends a session a moment after its connection was closed. */
  private boolean sessionsGoBackTo(int before, Connection plain) throws Exception {
    for (int i = 0; i < 100 && sessions(plain) != before; i++) {
      Thread.sleep(50);
    }
    return sessions(plain) == before;
  }

  private int sessions(Connection plain) throws SQLException {
    String query =
        switch (product) {
          case H2 -> "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS";
          case POSTGRESQL ->
              "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()";
          case HSQLDB -> "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS";
        };
    try (Statement statement = plain.createStatement();
        ResultSet count = statement.executeQuery(query)) {
      count.next();
      return count.getInt(1);
    }
  }
}
