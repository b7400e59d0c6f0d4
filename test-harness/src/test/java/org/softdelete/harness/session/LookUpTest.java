package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** What the driver asks the catalog leaves the application's transaction alone. */
class LookUpTest extends SessionOnEachDatabase {

  private static final String SELECT = "SELECT name FROM notes ORDER BY name";
  private static final String DELETE = "DELETE FROM notes WHERE id = 1";
  private static final String UPSERT =
      "INSERT INTO users (id, name) VALUES (2, 'Bob again')"
          + " ON CONFLICT (id) DO UPDATE SET name = excluded.name";
  private static final String FAILED = "25P02";

  private Connection looking;

  @BeforeEach
  void createNotes() throws SQLException {
    Connection plain = users.connectForReal();
    Users.execute(plain, "CREATE SCHEMA app");
    Users.execute(
        plain,
        "CREATE TABLE app.notes (id INT PRIMARY KEY, name VARCHAR(20), deleted_at TIMESTAMP)");
    Users.execute(
        plain,
        "INSERT INTO app.notes VALUES"
            + " (1, 'one', NULL), (2, 'two', TIMESTAMP '2020-01-01 00:00:00')");
    plain.setSchema(product == Product.H2 ? "APP" : "app");
    looking = wrapped(plain);
  }

  @Test
  void itBeginsNoTransaction() throws SQLException {
    looking.setAutoCommit(false);
    looking.nativeSQL(SELECT);
    looking.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    looking.prepareStatement(DELETE).close();
    looking.setReadOnly(true);
    looking.setReadOnly(false);
    assertThat(looking.getAutoCommit()).isFalse();
    assertThat(Users.strings(looking, SELECT)).containsExactly("one");
  }

  @Test
  void itBeginsNoneForAnUpsert() throws SQLException {
    onPostgresqlOnly();
    looking.setSchema("public");
    looking.setAutoCommit(false);
    try (PreparedStatement upsert = looking.prepareStatement(UPSERT)) {
      looking.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      looking.setReadOnly(false);
      assertThat(upsert.executeUpdate()).isEqualTo(1);
      looking.rollback();
    }
    Users.execute(looking, "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; " + UPSERT);
    looking.commit();
    assertThat(users.stored()).containsExactly("Ann", "Bob again");
  }

  @Test
  void itBeginsNoneWhenTheConnectionIsWrapped() throws SQLException {
    Connection plain = users.connectForReal();
    plain.setAutoCommit(false);
    try (Connection wrapped = wrapped(plain)) {
      wrapped.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      assertThat(wrapped.getAutoCommit()).isFalse();
    }
  }

  @Test
  void itEndsNone() throws SQLException {
    looking.setAutoCommit(false);
    try (Statement statement = looking.createStatement()) {
      assertThat(statement.executeUpdate(DELETE)).isEqualTo(1);
      assertThat(looking.nativeSQL(SELECT)).contains("deleted_at");
      assertThat(Users.strings(looking, SELECT)).isEmpty();
    }
    looking.rollback();
    assertThat(Users.strings(looking, SELECT)).containsExactly("one");
  }

  @Test
  void itSeesWhatTheTransactionHasMade() throws SQLException {
    onPostgresqlOnly();
    looking.setSchema("public");
    looking.setAutoCommit(false);
    Users.execute(looking, "SET LOCAL search_path = app");
    assertThat(Users.strings(looking, SELECT)).containsExactly("one");
    looking.rollback();
    assertThatThrownBy(() -> Users.strings(looking, SELECT))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void inAFailedTransactionTheDatabaseItselfRefuses() throws SQLException {
    fail();
    assertThatThrownBy(() -> Users.strings(looking, SELECT))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("current transaction is aborted")
        .hasFieldOrPropertyWithValue("SQLState", FAILED);
    assertThatThrownBy(() -> Users.execute(looking, UPSERT))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("current transaction is aborted");
    Users.execute(looking, "ROLLBACK");
    assertThat(Users.strings(looking, SELECT)).containsExactly("one");
  }

  @Test
  void whatWasPreparedInAFailedTransactionIsUnderstoodBehindIt() throws SQLException {
    fail();
    try (PreparedStatement delete = looking.prepareStatement("DELETE FROM notes WHERE id = ?");
        PreparedStatement select = looking.prepareStatement(SELECT)) {
      delete.setInt(1, 1);
      assertThatThrownBy(delete::executeUpdate).hasMessageContaining("is aborted");
      assertThatThrownBy(delete::addBatch).hasFieldOrPropertyWithValue("SQLState", FAILED);
      looking.rollback();
      assertThat(Users.strings(select)).containsExactly("one");
      assertThat(delete.executeUpdate()).isEqualTo(1);
      assertThat(Users.strings(select)).isEmpty();
      looking.commit();
    }
    assertThat(stored()).containsExactly("one", "two");
  }

  @Test
  void nothingIsSentBehindTheEndOfAFailedTransactionInOneText() throws SQLException {
    fail();
    try (Statement statement = looking.createStatement()) {
      assertThatThrownBy(() -> statement.execute("ROLLBACK; " + DELETE))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> statement.execute("ROLLBACK; " + UPSERT))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("statement of its own");
      assertThatThrownBy(() -> statement.addBatch(DELETE))
          .hasFieldOrPropertyWithValue("SQLState", FAILED);
      looking.rollback();
      assertThat(statement.executeBatch()).isEmpty();
    }
    assertThat(stored()).containsExactly("one", "two");
  }

  @Test
  void behindASavepointItIsAskedAgain() throws SQLException {
    onPostgresqlOnly();
    looking.setAutoCommit(false);
    Savepoint savepoint = looking.setSavepoint();
    assertThatThrownBy(() -> Users.execute(looking, "SELECT 1/0")).isNotNull();
    looking.nativeSQL(SELECT);
    looking.rollback(savepoint);
    assertThat(Users.strings(looking, SELECT)).containsExactly("one");
  }

  /** Leaves the connection in a transaction that has failed. */
  private void fail() throws SQLException {
    onPostgresqlOnly();
    looking.setAutoCommit(false);
    assertThatThrownBy(() -> Users.execute(looking, "SELECT 1/0")).isNotNull();
  }

  private void onPostgresqlOnly() {
    Assumptions.assumeTrue(product == Product.POSTGRESQL);
  }

  private List<String> stored() throws SQLException {
    try (Connection plain = users.connectForReal()) {
      return Users.strings(plain, "SELECT name FROM app.notes ORDER BY name");
    }
  }

  private static Connection wrapped(Connection plain) throws SQLException {
    return SoftDelete.builder().rules("classpath:session/schema.yaml").build().wrap(plain);
  }
}
