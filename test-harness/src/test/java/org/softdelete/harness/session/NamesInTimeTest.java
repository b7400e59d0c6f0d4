package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.rules.RulesFile;

/**
 * Of two tables of one name, {@code app.notes} is listed and {@code public.notes} is not: what a
 * name means is decided for the moment when a statement is executed.
 */
class NamesInTimeTest extends SessionOnEachDatabase {

  private static final String RULES = "version: 1\ntables:\n  app.notes: {column: deleted_at}\n";
  private static final String DELETE = "DELETE FROM notes WHERE id = 1";

  private Connection soft;

  @BeforeEach
  void createNotes() throws Exception {
    Connection plain = users.connectForReal();
    Users.execute(plain, "CREATE SCHEMA app");
    Users.execute(plain, "CREATE TABLE app.notes (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
    Users.execute(plain, "INSERT INTO app.notes (id) VALUES (1), (2), (3)");
    Users.execute(plain, "CREATE TABLE notes (id INT PRIMARY KEY)");
    Users.execute(plain, "INSERT INTO notes (id) VALUES (1), (2), (3)");
    soft = SoftDelete.builder().rules(RulesFile.read("notes", RULES)).build().wrap(plain);
  }

  @Test
  void aPreparedDeleteIsSoftWhereTheSchemaIsSetBehindIt() throws SQLException {
    try (PreparedStatement delete = soft.prepareStatement(DELETE)) {
      soft.setSchema(app());
      assertThat(delete.executeUpdate()).isEqualTo(1);
      soft.setSchema(open());
      assertThat(delete.executeUpdate()).isEqualTo(1);
    }
    assertStored(3, 2);
  }

  @Test
  void aPreparedDeleteIsSoftWhereAStatementSetsTheSchema() throws SQLException {
    try (PreparedStatement delete = soft.prepareStatement(DELETE)) {
      delete.executeUpdate();
      Users.execute(soft, product == Product.H2 ? "SET SCHEMA app" : "SET search_path TO app");
      assertThat(delete.executeUpdate()).isEqualTo(1);
    }
    assertStored(3, 2);
  }

  @Test
  void aPreparedDeleteFollowsARollback() throws SQLException {
    if (product == Product.H2) {
      return;
    }
    Users.execute(soft, "SET search_path TO app");
    soft.setAutoCommit(false);
    Users.execute(soft, "SET search_path TO public");
    try (PreparedStatement delete = soft.prepareStatement(DELETE)) {
      soft.rollback();
      assertThat(delete.executeUpdate()).isEqualTo(1);
      soft.commit();
    }
    assertStored(3, 3);
  }

  @Test
  void aBatchCannotSetTheSchemaForWhatFollows() throws SQLException {
    try (Statement batch = soft.createStatement()) {
      batch.addBatch(product == Product.H2 ? "set schema app" : "set search_path = app");
      assertThatThrownBy(() -> batch.addBatch(DELETE))
          .hasMessageContaining("decided by what is executed before");
      batch.clearBatch();
      batch.addBatch(DELETE);
      soft.setSchema(app());
      assertThatThrownBy(batch::executeBatch).isInstanceOf(SQLException.class);
    }
    assertStored(3, 3);
  }

  @Test
  void aPreparedBatchIsNotExecutedWhereTheSchemaIsAnotherOne() throws SQLException {
    try (PreparedStatement batch = soft.prepareStatement(DELETE)) {
      batch.addBatch();
      soft.setSchema(app());
      assertThatThrownBy(batch::executeBatch).isInstanceOf(SQLException.class);
    }
    assertStored(3, 3);
  }

  @Test
  void aTextDecidesForItself() throws SQLException {
    String set = product == Product.H2 ? "SET SCHEMA app; " : "SET search_path TO app; ";
    assertThatThrownBy(() -> Users.execute(soft, set + DELETE))
        .hasMessageContaining("decided by what is executed before");
    Users.execute(soft, set + "DELETE FROM app.notes WHERE id = 2");
    Users.execute(soft, DELETE);
    assertStored(3, 3);
    assertThat(Users.strings(soft, "SELECT id FROM notes")).containsExactly("3");
  }

  private String app() {
    return product == Product.H2 ? "APP" : "app";
  }

  private String open() {
    return product == Product.H2 ? "PUBLIC" : "public";
  }

  private void assertStored(int listed, int unlisted) throws SQLException {
    try (Connection plain = users.connectForReal()) {
      assertThat(Users.strings(plain, "SELECT COUNT(*) FROM app.notes"))
          .isEqualTo(List.of("" + listed));
      assertThat(Users.strings(plain, "SELECT COUNT(*) FROM public.notes"))
          .isEqualTo(List.of("" + unlisted));
    }
  }
}
