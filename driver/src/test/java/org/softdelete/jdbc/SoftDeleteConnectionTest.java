package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application sees of the wrappers, on a real H2. */
class SoftDeleteConnectionTest {

  /** Names a listed table in a way that is not rewritten. */
  static final String UNSUPPORTED = "TRUNCATE TABLE users RESTART IDENTITY";

  private H2 h2;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    h2 = new H2();
    connection = h2.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    h2.close();
  }

  @Test
  void unwrappingToJdbcStaysInsideAndToTheDriverLeadsOutside() throws SQLException {
    assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
    assertThat(connection.unwrap(JdbcConnection.class)).isExactlyInstanceOf(JdbcConnection.class);
    assertThat(connection.isWrapperFor(Connection.class)).isTrue();
    assertThat(connection.isWrapperFor(JdbcConnection.class)).isTrue();
    assertThat(connection.isWrapperFor(Runnable.class)).isFalse();
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.unwrap(Statement.class)).isSameAs(statement);
      assertThat(statement.unwrap(JdbcStatement.class)).isExactlyInstanceOf(JdbcStatement.class);
    }
  }

  @Test
  void everyWayBackLeadsToTheSameWrapper() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM users")) {
      assertThat(statement.getConnection()).isSameAs(connection);
      assertThat(statement.execute()).isTrue();
      ResultSet results = statement.getResultSet();
      assertThat(statement.getResultSet()).isSameAs(results);
      assertThat(results.getStatement()).isSameAs(statement);
    }
    assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
  }

  @Test
  void aConnectionAndItsStatementsShowThemselvesAsTheRealOnes() throws SQLException {
    assertThat(connection).hasToString(connection.unwrap(JdbcConnection.class).toString());
    try (PreparedStatement query =
        connection.prepareStatement("SELECT * FROM notes WHERE id = ?")) {
      query.setInt(1, 4711);
      assertThat(query.toString())
          .isEqualTo(query.unwrap(JdbcStatement.class).toString())
          .contains("SELECT * FROM notes WHERE id = ?", "4711");
    }
  }

  @Test
  void aPreparedDeleteIsSoft() throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE id = ?")) {
      delete.setInt(1, 1);
      assertThat(delete.executeUpdate()).isEqualTo(1);
      assertThat(delete.executeUpdate()).isZero();
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isEqualTo(2);
  }

  @Test
  void aBatchOfTextsIsSoft() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("DELETE FROM users WHERE id = 1");
      statement.addBatch("DELETE FROM notes");
      assertThat(statement.executeBatch()).containsExactly(1, 1);
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isEqualTo(2);
    assertThat(h2.count("SELECT count(*) FROM notes")).isZero();
  }

  @Test
  void nativeSqlIsTheTextThatWouldBeSent() throws SQLException {
    assertThat(connection.nativeSQL("DELETE FROM users")).startsWith("UPDATE");
  }

  @Test
  void deletingTheRowOfAResultSetIsSoftOnAListedTableAlone() throws SQLException {
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
      ResultSet users = statement.executeQuery("SELECT id, name, deleted_at FROM users");
      users.next();
      users.deleteRow();
      ResultSet notes = statement.executeQuery("SELECT id FROM notes");
      notes.next();
      notes.deleteRow();
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isEqualTo(2);
    assertThat(h2.count("SELECT count(*) FROM users WHERE deleted_at IS NULL")).isZero();
    assertThat(h2.count("SELECT count(*) FROM notes")).isZero();
  }

  @Test
  void aRefusedStatementLeavesTheConnectionUsable() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(UNSUPPORTED))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
      assertThat(statement.executeQuery("SELECT * FROM users").next()).isTrue();
    }
    assertThat(h2.count("SELECT count(*) FROM users WHERE name = 'ann'")).isEqualTo(1);
  }

  @Test
  void warningsOfABatchAreThoseOfItsOwnTexts() throws SQLException {
    try (Connection passing = DriverManager.getConnection(h2.url(";softdelete.unsupported=pass"));
        Statement statement = passing.createStatement()) {
      for (int round = 0; round < 3; round++) {
        statement.addBatch(UNSUPPORTED);
        statement.executeBatch();
        assertThat((Object) statement.getWarnings()).isNotNull();
        assertThat((Object) statement.getWarnings().getNextWarning()).isNull();
      }
      statement.addBatch("DELETE FROM users WHERE id = 1");
      assertThat((Object) statement.getWarnings()).isNull();
      statement.executeBatch();
      assertThat((Object) statement.getWarnings()).isNull();
    }
  }

  @Test
  void whatIsPassedOnUnreadWarnsUntilWarningsAreCleared() throws SQLException {
    try (Connection passing = DriverManager.getConnection(h2.url(";softdelete.unsupported=pass"));
        Statement statement = passing.createStatement()) {
      statement.execute(UNSUPPORTED);
      SQLWarning warning = statement.getWarnings();
      assertThat((Object) warning).isNotNull();
      assertThat(warning.getSQLState()).isEqualTo("01000");
      statement.clearWarnings();
      assertThat((Object) statement.getWarnings()).isNull();
      statement.execute(UNSUPPORTED);
      statement.execute("SELECT 1");
      assertThat((Object) statement.getWarnings()).isNull();
    }
    assertThat(h2.count("SELECT count(*) FROM users")).isZero();
  }

  @Test
  void clientInfoSetsTheVisibility() throws SQLException {
    connection.setClientInfo("softdelete.paranoid", "false");
    assertThat(users()).isEqualTo(2);
    assertThat(connection.getClientInfo("softdelete.paranoid")).isEqualTo("false");
    Properties asItWas = connection.getClientInfo();
    connection.setClientInfo(new Properties());
    assertThat(users()).isEqualTo(1);
    asItWas.keySet().retainAll(Set.of("softdelete.paranoid"));
    connection.setClientInfo(asItWas);
    assertThat(users()).isEqualTo(2);
    connection.setClientInfo("softdelete.paranoid", null);
    assertThat(users()).isEqualTo(1);
  }

  @Test
  void withoutHintsClientInfoTellsTheVisibilityAndDoesNotSetIt() throws SQLException {
    try (Connection closedDoor = DriverManager.getConnection(h2.url(";softdelete.hints=off"))) {
      for (String value : List.of("false", "only", "true")) {
        assertThatThrownBy(() -> closedDoor.setClientInfo("softdelete.paranoid", value))
            .isInstanceOf(SQLClientInfoException.class)
            .hasMessageContaining("softdelete.hints=off");
      }
      Properties both = new Properties();
      both.setProperty("softdelete.paranoid", "false");
      assertThatThrownBy(() -> closedDoor.setClientInfo(both))
          .isInstanceOf(SQLClientInfoException.class);
      closedDoor.setClientInfo(new Properties());
      assertThat(closedDoor.getClientInfo("softdelete.paranoid")).isEqualTo("true");
      assertThat(SoftDelete.withDeleted(() -> count(closedDoor))).isEqualTo(2);
      assertThat(count(closedDoor)).isEqualTo(1);
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM users")) {
      count.next();
      return count.getInt(1);
    }
  }

  @Test
  void clientInfoThatIsNotKnownChangesNothing() throws SQLException {
    assertThatThrownBy(() -> connection.setClientInfo("softdelete.paranoid", "maybe"))
        .isInstanceOf(SQLClientInfoException.class)
        .hasMessageContaining("true, false, only");
    assertThatThrownBy(() -> connection.setClientInfo("softdelete.paraniod", "false"))
        .isInstanceOf(SQLClientInfoException.class);
    assertThat(users()).isEqualTo(1);
  }

  @Test
  void clientInfoOfAClosedConnectionIsAnErrorAsOnTheRealOne() throws SQLException {
    connection.close();
    Connection real = connection.unwrap(JdbcConnection.class);
    for (String name : List.of("softdelete.paranoid", "numServers")) {
      assertThatThrownBy(() -> connection.setClientInfo(name, "false"))
          .isInstanceOf(SQLClientInfoException.class)
          .hasMessage(catchThrowable(() -> real.setClientInfo("numServers", "false")).getMessage());
      assertThatThrownBy(() -> connection.getClientInfo(name))
          .hasMessage(catchThrowable(() -> real.getClientInfo(name)).getMessage());
    }
  }

  @Test
  void resultSetsOfMetaDataComeWithoutARawConnection() throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "USERS", null)) {
      assertThat(tables.next()).isTrue();
      Statement statement = tables.getStatement();
      assertThat(statement == null || statement.getConnection() == connection).isTrue();
    }
  }

  private int users() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet users = statement.executeQuery("SELECT count(*) FROM users")) {
      users.next();
      return users.getInt(1);
    }
  }
}
