package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.jdbc.SabotagedConnection;

/** What becomes of a statement that was rewritten wrongly: the second reading stops it. */
class SecondReadingTest extends SessionOnEachDatabase {

  private static final String DELETE = "DELETE FROM users WHERE id = 1";
  private static final String UPDATE = "UPDATE users SET name = 'x' WHERE id = 1";

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

  @BeforeEach
  void listenWithTwoLiveUsers() throws SQLException {
    execute(connection, "INSERT INTO users (id, name) VALUES (3, 'Cid')");
    usual = category.getLevel();
    category.setLevel(Level.WARNING);
    category.addHandler(handler);
    category.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    category.setUseParentHandlers(true);
    category.removeHandler(handler);
    category.setLevel(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "changes", "all, pass"})
  void aDeleteThatWouldReachOtherRowsIsRefusedAndNotSent(String options) throws SQLException {
    try (Connection wrong = sabotaged(options, SecondReadingTest::widened)) {
      assertThat(wrong.getAutoCommit()).isTrue();
      assertRefused(() -> execute(wrong, DELETE), DELETE, "OR users.deleted_at IS NULL");
      assertRefused(() -> execute(wrong, UPDATE), UPDATE, "OR users.deleted_at IS NULL");
    }
    assertThat(live()).containsExactly("Ann", "Cid");
    assertThat(users.stored()).containsExactly("Ann", "Bob", "Cid");
    assertThat(told).hasSize(2).allMatch(line -> line.startsWith("WARNING Refused"));
  }

  @Test
  void aQueryThatWouldShowDeletedRowsIsRefused() throws SQLException {
    try (Connection wrong = sabotaged("all", SecondReadingTest::withoutPredicate)) {
      assertRefused(() -> Users.names(wrong), Users.NAMES, "DELETED_AT IS NULL");
      assertRefused(() -> wrong.prepareStatement(Users.NAMES).close(), Users.NAMES);
      assertRefused(() -> wrong.nativeSQL(Users.NAMES), Users.NAMES);
    }
  }

  @Test
  void theTransactionGoesOnAsIfNothingHadBeenAsked() throws SQLException {
    try (Connection wrong = sabotaged("all", SecondReadingTest::widened);
        Statement statement = wrong.createStatement()) {
      wrong.setAutoCommit(false);
      statement.execute("INSERT INTO users (id, name) VALUES (4, 'Dan')");
      assertRefused(() -> statement.execute(DELETE), DELETE);
      assertThat(Users.names(wrong)).containsExactly("Ann", "Cid", "Dan");
      statement.addBatch("INSERT INTO users (id, name) VALUES (5, 'Eve')");
      assertRefused(() -> statement.addBatch(DELETE), DELETE);
      assertThat(statement.executeBatch()).containsExactly(1);
      wrong.commit();
    }
    assertThat(live()).containsExactly("Ann", "Cid", "Dan", "Eve");
    assertThat(users.stored()).containsExactly("Ann", "Bob", "Cid", "Dan", "Eve");
  }

  @Test
  void whatIsRightIsSent() throws SQLException {
    try (Connection wrong = sabotaged("all", SecondReadingTest::widened);
        PreparedStatement insert =
            wrong.prepareStatement("INSERT INTO users (id, name) VALUES (?, 'Dan')")) {
      insert.setInt(1, 4);
      assertThat(insert.executeUpdate()).isEqualTo(1);
      execute(wrong, "DELETE FROM users");
    }
    assertThat(live()).isEmpty();
  }

  @Test
  void whereItIsOnlyToBeReportedTheStatementIsSentAndToldOnce() throws SQLException {
    try (Connection wrong = sabotaged("report", SecondReadingTest::widened)) {
      execute(wrong, DELETE);
      assertThat(told)
          .singleElement()
          .asString()
          .startsWith("SEVERE Sent to the database")
          .contains(DELETE, "OR users.deleted_at IS NULL");
      execute(wrong, DELETE.replace("1", "4711"));
      execute(wrong, DELETE);
      assertThat(told).hasSize(1);
    }
    assertThat(live()).isEmpty();
  }

  @Test
  void whereThereIsNoSecondReadingItIsSentSilently() throws SQLException {
    try (Connection wrong = sabotaged("off", SecondReadingTest::widened)) {
      execute(wrong, DELETE);
      assertThat(told).isEmpty();
    }
    assertThat(live()).isEmpty();
  }

  @Test
  void whereOnlyChangesAreReadAQueryIsSent() throws SQLException {
    try (Connection wrong = sabotaged("changes", SecondReadingTest::withoutPredicate)) {
      assertThat(Users.names(wrong)).containsExactly("Ann", "Bob", "Cid");
      assertRefused(() -> execute(wrong, DELETE), DELETE);
    }
    assertThat(live()).containsExactly("Ann", "Cid");
  }

  /** Deleted rows are seen, and deleted again. */
  private static String withoutPredicate(String text) {
    return text.replaceAll("( AND | WHERE )?users\\.deleted_at IS NULL", "");
  }

  /** More rows are reached than were meant. */
  private static String widened(String text) {
    return text.replace(") AND ", ") OR ");
  }

  private Connection sabotaged(String options, UnaryOperator<String> fault) throws SQLException {
    Map<String, String> all =
        Map.of(
            "softdelete.rules",
            Users.RULES,
            "softdelete.second-reading",
            options.replace(", pass", ""),
            "softdelete.unsupported",
            options.endsWith("pass") ? "pass" : "reject");
    return SabotagedConnection.wrap(users.connectForReal(), all, fault);
  }

  private List<String> live() throws SQLException {
    return Users.names(connection);
  }

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContainingAll(parts)
        .hasMessageContaining("second-reading=report");
  }

  private static void execute(Connection on, String sql) throws SQLException {
    Users.execute(on, sql);
  }
}
