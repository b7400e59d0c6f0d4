package org.softdelete.matrix.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixDatabase.Row;
import org.softdelete.matrix.RoundOfWork;

/**
 * What one borrower of a connection said must not hold for the next, though both have the same
 * connection, and the same statement where the pool keeps statements.
 */
abstract class PoolTest extends RoundOfWork {

  private static final String NAMES = "SELECT COUNT(*) FROM users WHERE name = ?";
  private static final String DELETE = "DELETE FROM users WHERE name = ?";

  private JdbcApplication application;
  private long deleted;

  /** A pool of one connection, so that the next borrower gets what the last one gave back. */
  abstract JdbcApplication open(String url) throws Exception;

  @Override
  protected final Application start(MatrixDatabase database) throws Exception {
    application = open(database.url());
    return application;
  }

  @BeforeEach
  void aUserIsDeleted() throws SQLException {
    prepare("DELETE FROM users WHERE name = 'leak'");
    deleted = application.create("leak");
    application.delete(deleted);
  }

  @Test
  void aStatementThatShowedDeletedRowsHidesThemOutsideOfTheScope() throws SQLException {
    assertThat(SoftDelete.withDeleted(() -> count())).isEqualTo(1);
    assertThat(count()).isZero();
  }

  @Test
  void aStatementThatHidDeletedRowsShowsThemInAScope() throws SQLException {
    assertThat(count()).isZero();
    assertThat(SoftDelete.withDeleted(() -> count())).isEqualTo(1);
    assertThat(SoftDelete.onlyDeleted(() -> count())).isEqualTo(1);
    assertThat(count()).isZero();
  }

  @Test
  @Forces
  void aDeleteThatWasForcedIsSoftOutsideOfTheScope() throws SQLException {
    assertThat(SoftDelete.forced(() -> delete())).isEqualTo(1);
    long next = application.create("leak");
    assertThat(delete()).isEqualTo(1);
    assertThat(database().user(deleted)).isEqualTo(Row.GONE);
    assertThat(database().user(next)).isEqualTo(Row.DELETED);
  }

  @Test
  @Forces
  void aDeleteThatWasSoftIsRealInAScope() throws SQLException {
    assertThat(delete()).isZero();
    assertThat(SoftDelete.forced(() -> delete())).isEqualTo(1);
    assertThat(database().user(deleted)).isEqualTo(Row.GONE);
    assertThat(delete()).isZero();
  }

  @Test
  void aStatementIsWhatTheScopeOfItsExecutionSays() throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement inside =
            SoftDelete.withDeleted(() -> connection.prepareStatement(NAMES));
        PreparedStatement outside = connection.prepareStatement(NAMES)) {
      assertThat(count(inside)).isZero();
      assertThat(SoftDelete.withDeleted(() -> count(outside))).isEqualTo(1);
      assertThat(count(outside)).isZero();
    }
  }

  @Test
  @Forces
  void aBatchThatWasForcedIsSoftOutsideOfTheScope() throws SQLException {
    SoftDelete.runForced(() -> deleteInBatch());
    long next = application.create("leak");
    deleteInBatch();
    assertThat(database().user(deleted)).isEqualTo(Row.GONE);
    assertThat(database().user(next)).isEqualTo(Row.DELETED);
  }

  @Test
  void whatTheSessionSaysCanBeResetByAStatement() throws SQLException {
    execute("SET softdelete.paranoid = false");
    assertThat(count()).isEqualTo(1);
    execute("RESET softdelete.paranoid");
    assertThat(count()).isZero();
  }

  @Test
  void whatTheSessionSaysCanBeResetByTheClientInfo() throws SQLException {
    setClientInfo("only");
    assertThat(count()).isEqualTo(1);
    setClientInfo(null);
    assertThat(count()).isZero();
  }

  @Test
  void whatATransactionSaysEndsWithIt() throws SQLException {
    try (Connection connection = source().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL softdelete.paranoid = false");
      }
      try (PreparedStatement select = connection.prepareStatement(NAMES)) {
        assertThat(count(select)).isEqualTo(1);
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    assertThat(count()).isZero();
  }

  private DataSource source() {
    return application.source();
  }

  private int count() throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement select = connection.prepareStatement(NAMES)) {
      return count(select);
    }
  }

  private static int count(PreparedStatement select) throws SQLException {
    select.setString(1, "leak");
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private int delete() throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setString(1, "leak");
      return delete.executeUpdate();
    }
  }

  private void deleteInBatch() throws SQLException {
    try (Connection connection = source().getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setString(1, "leak");
      delete.addBatch();
      delete.executeBatch();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void setClientInfo(@Nullable String paranoid) throws SQLException {
    try (Connection connection = source().getConnection()) {
      connection.setClientInfo("softdelete.paranoid", paranoid);
    }
  }
}
