package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** {@code SET}, {@code SET LOCAL}, {@code RESET} and {@code SHOW softdelete.paranoid}. */
class SetStatementTest extends SessionOnEachDatabase {

  private static final String SHOW = "SHOW softdelete.paranoid";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET softdelete.paranoid = false              | false
          set session SOFTDELETE.Paranoid to 'false'   | false
          SET softdelete.paranoid = only;              | only
          /* a comment */ SET softdelete.paranoid=ONLY | only
          SET softdelete.paranoid TO true              | true
          SET softdelete.paranoid TO DEFAULT           | true
          RESET softdelete.paranoid                    | true
          """)
  void aSettingHoldsForWhatFollows(String sql, String shown) throws SQLException {
    Users.execute(connection, sql);
    assertThat(Users.strings(connection, SHOW)).containsExactly(shown);
    assertThat(connection.getClientInfo("softdelete.paranoid")).isEqualTo(shown);
    assertThat(Users.names(connection))
        .isEqualTo(
            switch (shown) {
              case "false" -> List.of("Ann", "Bob");
              case "only" -> List.of("Bob");
              default -> List.of("Ann");
            });
  }

  @Test
  void itCountsNoRowsAndHasNoResult() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("SET softdelete.paranoid = false")).isZero();
      assertThat(statement.execute("RESET softdelete.paranoid")).isFalse();
      assertThat(statement.execute(SHOW)).isTrue();
      assertThat(statement.getResultSet().getMetaData().getColumnLabel(1))
          .isEqualTo("softdelete.paranoid");
    }
  }

  @Test
  void itCanBePrepared() throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SET softdelete.paranoid = false");
        PreparedStatement show = connection.prepareStatement(SHOW)) {
      assertThat(Users.strings(show)).containsExactly("true");
      assertThat(set.executeUpdate()).isZero();
      assertThat(Users.strings(show)).containsExactly("false");
    }
  }

  @Test
  void whatWasPreparedBeforeFollowsIt() throws SQLException {
    try (PreparedStatement names = connection.prepareStatement(Users.NAMES)) {
      assertThat(Users.strings(names)).containsExactly("Ann");
      Users.execute(connection, "SET softdelete.paranoid = false");
      assertThat(Users.strings(names)).containsExactly("Ann", "Bob");
    }
  }

  @Test
  void itHoldsBehindItInTheSameText() throws SQLException {
    Users.execute(
        connection,
        "SET softdelete.paranoid = only; UPDATE users SET name = 'Bill'; RESET softdelete.paranoid;"
            + " UPDATE users SET name = 'Anna'");
    assertThat(users.stored()).containsExactly("Anna", "Bill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET softdelete.paranoid = fales     | 22023 | takes true, false, only or DEFAULT
          SET softdelete.hints = off          | 42704 | there is no such setting
          RESET softdelete.all                | 42704 | there is no such setting
          SET softdelete.paranoid             | 42601 | = or TO is expected
          SET softdelete.paranoid = false x   | 42601 | expected to end here
          SHOW softdelete.paranoid now        | 42601 | expected to end here
          """)
  void aMistakeInItIsAnErrorThatShowsThePlace(String sql, String state, String message)
      throws SQLException {
    assertThatThrownBy(() -> Users.execute(connection, sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
        .hasMessageContaining(message)
        .hasMessageContaining("line 1, column");
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void aLocalSettingEndsWithTheTransaction() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid = false");
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
    connection.commit();
    assertThat(Users.names(connection)).containsExactly("Ann");
    Users.execute(connection, "SET LOCAL softdelete.paranoid = only");
    assertThat(Users.names(connection)).containsExactly("Bob");
    connection.rollback();
    assertThat(Users.names(connection)).containsExactly("Ann");
    Users.execute(connection, "SET LOCAL softdelete.paranoid = only");
    connection.setAutoCommit(true);
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMMIT", "rollback", "ROLLBACK WORK", "commit;"})
  void aTransactionEndedByAStatementEndsItToo(String end) throws SQLException {
    Users.execute(connection, "BEGIN");
    Users.execute(connection, "SET LOCAL softdelete.paranoid = false");
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
    Users.execute(connection, end);
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void goingBackToASavepointEndsNothing() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid = false");
    connection.rollback(connection.setSavepoint());
    Users.execute(connection, "SAVEPOINT one");
    Users.execute(connection, "ROLLBACK TO SAVEPOINT one");
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @Test
  void aLocalSettingBehindTheEndOfATransactionInTheSameTextHoldsNoLonger() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid = only");
    Users.execute(
        connection,
        "UPDATE users SET name = 'Bill'; COMMIT; UPDATE users SET name = 'Anna'; COMMIT");
    assertThat(users.stored()).containsExactly("Anna", "Bill");
  }

  @Test
  void outsideOfATransactionALocalSettingWarnsAndHasNoEffect() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL softdelete.paranoid = false");
      assertThat((Object) statement.getWarnings()).isNotNull();
      assertThat(statement.getWarnings().getMessage()).contains("outside of a transaction");
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void whatResetsAllResetsIt() throws SQLException {
    if (product == Product.POSTGRESQL) {
      for (String reset : List.of("RESET ALL", "DISCARD ALL")) {
        Users.execute(connection, "SET softdelete.paranoid = false");
        Users.execute(connection, reset);
        assertThat(Users.names(connection)).as(reset).containsExactly("Ann");
      }
    }
  }

  @Test
  void clientInfoResetsItForTheNextBorrower() throws SQLException {
    Users.execute(connection, "SET softdelete.paranoid = false");
    connection.setClientInfo("softdelete.paranoid", null);
    assertThat(Users.names(connection)).containsExactly("Ann");
    Users.execute(connection, "SET softdelete.paranoid = false");
    connection.setClientInfo(new Properties());
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void itIsRefusedInABatch() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.addBatch("SET softdelete.paranoid = false"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("cannot be part of a batch");
    }
  }

  @Test
  void hintsComeBeforeScopesBeforeLocalBeforeSessionBeforeTheUrl() throws SQLException {
    try (Connection shown = DriverManager.getConnection(users.url("softdelete.paranoid=false"))) {
      shown.setAutoCommit(false);
      assertThat(Users.names(shown)).containsExactly("Ann", "Bob");
      Users.execute(shown, "SET softdelete.paranoid = only");
      assertThat(Users.names(shown)).containsExactly("Bob");
      Users.execute(shown, "SET LOCAL softdelete.paranoid = true");
      assertThat(Users.names(shown)).containsExactly("Ann");
      SoftDelete.onlyDeleted(
          () -> {
            assertThat(Users.names(shown)).containsExactly("Bob");
            assertThat(Users.strings(shown, SHOW)).containsExactly("only");
            assertThat(Users.strings(shown, "/*+ paranoid(true) */ " + Users.NAMES))
                .containsExactly("Ann");
          });
      Users.execute(shown, "RESET softdelete.paranoid");
      assertThat(Users.names(shown)).containsExactly("Ann", "Bob");
    }
  }
}
