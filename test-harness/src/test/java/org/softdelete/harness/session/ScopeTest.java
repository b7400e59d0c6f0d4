package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;

/** Scopes in code, above all where a statement outlives the one that it was prepared in. */
class ScopeTest extends SessionOnEachDatabase {

  private static final String BY_NAME = "SELECT name FROM users WHERE name >= ? ORDER BY name";

  @Test
  void aScopeDecidesWhatItsStatementsSee() throws SQLException {
    assertThat(SoftDelete.withDeleted(() -> Users.names(connection))).containsExactly("Ann", "Bob");
    assertThat(SoftDelete.onlyDeleted(() -> Users.names(connection))).containsExactly("Bob");
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void aForcedDeleteIsReal() throws SQLException {
    SoftDelete.forced(() -> Users.execute(connection, "DELETE FROM users WHERE id = 1"));
    assertThat(users.stored()).containsExactly("Bob");
  }

  @Test
  void anotherThreadIsOutsideOfIt() throws SQLException {
    SoftDelete.withDeleted(
        () ->
            assertThat(
                    CompletableFuture.supplyAsync(
                            () -> {
                              try {
                                return Users.names(connection);
                              } catch (SQLException e) {
                                throw new CompletionException(e);
                              }
                            })
                        .join())
                .containsExactly("Ann"));
  }

  @Test
  void whatWasPreparedInsideHidesDeletedRowsOutside() throws SQLException {
    try (PreparedStatement names =
        SoftDelete.withDeleted(() -> connection.prepareStatement(BY_NAME))) {
      names.setString(1, "A");
      assertThat(Users.strings(names)).containsExactly("Ann");
      assertThat(SoftDelete.withDeleted(() -> Users.strings(names))).containsExactly("Ann", "Bob");
      assertThat(SoftDelete.onlyDeleted(() -> Users.strings(names))).containsExactly("Bob");
      assertThat(Users.strings(names)).containsExactly("Ann");
    }
  }

  @Test
  void aDeleteThatWasPreparedInsideIsSoftOutside() throws SQLException {
    try (PreparedStatement delete =
        SoftDelete.forced(() -> connection.prepareStatement("DELETE FROM users WHERE id = ?"))) {
      delete.setInt(1, 1);
      assertThat(delete.executeUpdate()).isEqualTo(1);
      assertThat(users.stored()).containsExactly("Ann", "Bob");
      delete.setInt(1, 2);
      assertThat(SoftDelete.forced(() -> delete.executeUpdate())).isEqualTo(1);
      assertThat(users.stored()).containsExactly("Ann");
    }
  }

  @Test
  void whatWasSetOnAStatementStays() throws SQLException {
    try (PreparedStatement names =
        connection.prepareStatement(
            BY_NAME, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
      names.setString(1, "A");
      names.setMaxRows(1);
      names.setQueryTimeout(17);
      names.setFetchSize(1);
      assertThat(SoftDelete.withDeleted(() -> Users.strings(names))).containsExactly("Ann");
      assertThat(names.getQueryTimeout()).isEqualTo(17);
      assertThat(names.getFetchSize()).isEqualTo(1);
      assertThat(names.getResultSetType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
      assertThat(names.getConnection()).isSameAs(connection);
    }
  }

  @Test
  void generatedKeysAreStillAskedFor() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE users SET name = 'X' WHERE id = ?", Statement.RETURN_GENERATED_KEYS)) {
      update.setInt(1, 2);
      assertThat(update.executeUpdate()).isZero();
      assertThat(SoftDelete.withDeleted(() -> update.executeUpdate())).isEqualTo(1);
      try (ResultSet keys = update.getGeneratedKeys()) {
        assertThat(keys.getStatement()).isSameAs(update);
      }
    }
  }

  @Test
  void aBatchHoldsWhatWasSaidWhenItWasFilled() throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM users WHERE id = ?")) {
      delete.setInt(1, 1);
      delete.addBatch();
      assertThat(SoftDelete.forced(() -> delete.executeBatch())).containsExactly(1);
      assertThat(users.stored()).containsExactly("Ann", "Bob");
      SoftDelete.forced(
          () -> {
            delete.setInt(1, 1);
            delete.addBatch();
          });
      delete.setInt(1, 2);
      assertThatThrownBy(delete::addBatch)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("since this batch was begun");
      delete.clearBatch();
      delete.addBatch();
      assertThat(delete.executeBatch()).containsExactly(0);
    }
  }

  @Test
  void aStreamThatWasReadIsNotGuessed() throws SQLException {
    try (PreparedStatement names = connection.prepareStatement(BY_NAME)) {
      names.setCharacterStream(1, new StringReader("A"));
      assertThatThrownBy(() -> SoftDelete.withDeleted(() -> Users.strings(names)))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("a stream cannot be read again");
      assertThat(Users.strings(names)).containsExactly("Ann");
    }
  }

  @Test
  void aCallIsNotGuessed() throws SQLException {
    try (CallableStatement names = connection.prepareCall(Users.NAMES)) {
      assertThatThrownBy(() -> SoftDelete.withDeleted(() -> Users.strings(names)))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("since this call was prepared");
      assertThat(Users.strings(names)).containsExactly("Ann");
    }
  }

  @Test
  void whatIsClosedStaysClosed() throws SQLException {
    PreparedStatement names = connection.prepareStatement(Users.NAMES);
    names.close();
    assertThatThrownBy(() -> SoftDelete.withDeleted(() -> Users.strings(names)))
        .isInstanceOf(SQLException.class);
    assertThat(names.isClosed()).isTrue();
  }

  @Test
  void oneStatementsTextIsAnothersWhereNothingDiffers() throws SQLException {
    try (PreparedStatement plain = connection.prepareStatement("SELECT 1")) {
      assertThat(SoftDelete.forced(() -> Users.strings(plain))).containsExactly("1");
    }
  }
}
