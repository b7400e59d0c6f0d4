package org.softdelete.harness.hsqldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.jdbc.SoftDelete;

@ExtendWith(Servers.Parameter.class)
class HsqldbTest {

  private static final String RULES = "classpath:session/rules.yaml";

  private Connection plain;
  private Connection driver;

  @BeforeEach
  void threeUsersOfWhomOneIsDeleted(Servers servers) throws SQLException {
    String url = servers.get(Product.HSQLDB).create("hsqldb");
    plain = DriverManager.getConnection(url);
    driver = Subject.driver(RULES).connect(url);
    run("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
    run("INSERT INTO users VALUES (1, NULL), (2, NULL), (3, TIMESTAMP '2024-01-01 00:00:00')");
  }

  @AfterEach
  void nothingIsLeft() throws SQLException {
    driver.close();
    run("DROP SCHEMA public CASCADE");
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0085', '\u00a0', '\u180e', '\u2003', '\u2007', '\u2028', '\u3000'})
  void aBlankOutsideAsciiPartsWords(char blank) throws SQLException {
    assertThat(update("DELETE FROM users WHERE id = 1".replace(' ', blank))).isOne();
    assertThat(count("users")).isEqualTo(3);
  }

  @Test
  void aCommentReachesTheNextCarriageReturn() throws SQLException {
    assertThat(update("DELETE FROM users -- all\n WHERE id = 1\r\n")).isEqualTo(2);
    assertThat(count("users")).isEqualTo(3);
  }

  @Test
  void aCommentEndsWithItsLineWhereNoCarriageReturnFollows() throws SQLException {
    assertThat(update("DELETE FROM users -- one\n WHERE id = 1")).isOne();
    assertThat(count("users")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mys", "ora", "pgs", "mss", "db2"})
  void aDatabaseThatImitatesAnotherIsRefused(String other) {
    String url = "jdbc:softdelete:hsqldb:mem:as_%1$s;shutdown=true;sql.syntax_%1$s=true";
    var options = new Properties();
    options.setProperty("softdelete.rules", RULES);
    assertThatThrownBy(() -> DriverManager.getConnection(url.formatted(other), options))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContaining("sql.syntax_%s=true".formatted(other));
  }

  @Test
  void whatTheDriverAsksBeginsNoTransaction() throws SQLException {
    plain.setAutoCommit(false);
    Connection wrapped =
        SoftDelete.builder().rules("classpath:session/schema.yaml").build().wrap(plain);
    wrapped.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    assertThat(wrapped.nativeSQL("DELETE FROM notes")).isEqualTo("DELETE FROM notes");
    wrapped.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    assertThat(wrapped.getAutoCommit()).isFalse();
    wrapped.setAutoCommit(true);
  }

  @Test
  void rowsAreNotChangedThroughAResultSet() throws SQLException {
    try (Statement statement =
            driver.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows = statement.executeQuery("SELECT id, deleted_at FROM users")) {
      rows.next();
      assertThatThrownBy(rows::deleteRow)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("DELETE");
      assertThatThrownBy(rows::updateRow).hasMessageContaining("UPDATE");
    }
    assertThat(count("users WHERE deleted_at IS NULL")).isEqualTo(2);
  }

  @Test
  void theSessionIsToldWhatToShow() throws SQLException {
    try (Statement statement = driver.createStatement()) {
      driver.setAutoCommit(false);
      statement.execute("DELETE FROM users WHERE id = 1");
      assertThat(statement.execute("SET softdelete.paranoid = false")).isFalse();
      try (ResultSet shown = statement.executeQuery("SHOW softdelete.paranoid")) {
        shown.next();
        assertThat(shown.getString("softdelete.paranoid")).isEqualTo("false");
      }
      try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM users")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(3);
      }
      statement.execute("RESET softdelete.paranoid");
      driver.rollback();
      driver.setAutoCommit(true);
    }
    assertThat(update("DELETE FROM users")).isEqualTo(2);
  }

  private int update(String sql) throws SQLException {
    try (Statement statement = driver.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private int count(String rows) throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
      count.next();
      return count.getInt(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = plain.createStatement()) {
      statement.execute(sql);
    }
  }
}
