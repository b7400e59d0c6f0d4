package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** A delete is an event: it tells which one it was, who did it and why (SEMANTICS §5). */
class DeleteEventTest extends SessionOnEachDatabase {

  private static final String DELETE = "DELETE FROM vouchers WHERE id = ";

  @BeforeEach
  void makeTables() throws SQLException {
    for (String table : List.of("vouchers", "receipts")) {
      Users.execute(
          connection,
          "CREATE TABLE %s (id INT PRIMARY KEY, deleted_at TIMESTAMP, deletion_id %s, deleted_by VARCHAR(40), delete_reason VARCHAR(40))"
              .formatted(table, table.equals("vouchers") ? "UUID" : "VARCHAR(40)"));
      Users.execute(connection, "INSERT INTO " + table + " (id) VALUES (1), (2), (3), (4), (5)");
    }
  }

  @Test
  void ofItselfItTellsTheSessionsUserAndNoReason() throws SQLException {
    Users.execute(connection, DELETE + 1);
    assertThat(events()).containsExactly("1 " + sessionUser() + " null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*+ by('kim') reason('it''s (old), 7') */ " + DELETE + 1,
        "DELETE /*+ by('kim') */ /*+ reason('it''s (old), 7') */ FROM vouchers WHERE id = 1",
        "/*+ by('kim') */ DELETE FROM /*+ REASON ( 'it''s (old), 7' ) */ vouchers WHERE id = 1",
        "/*+ by('kim') reason('it''s (old), 7') */ MERGE INTO vouchers USING users ON vouchers.id"
            + " = users.id WHEN MATCHED THEN DELETE"
      })
  void hintsSayWhoAndWhy(String delete) throws SQLException {
    SoftDelete.runAs("lee", "a scope", () -> Users.execute(connection, delete));
    assertThat(events()).containsExactly("1 kim it's (old), 7");
  }

  @Test
  void aTruncateHasThemToo() throws SQLException {
    Users.execute(connection, "TRUNCATE /*+ by('kim') */ TABLE vouchers");
    assertThat(events()).hasSize(5).allSatisfy(one -> assertThat(one).endsWith(" kim null"));
    assertThat(batches("vouchers")).hasSize(1);
  }

  @Test
  void ofHintScopeTransactionAndSessionTheFirstThatSaysSomethingCounts() throws SQLException {
    Users.execute(connection, "SET softdelete.actor = 'session'");
    connection.setClientInfo("softdelete.reason", "client info");
    Users.execute(connection, DELETE + 1);
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.actor TO 'local'");
    Users.execute(connection, DELETE + 2);
    SoftDelete.runAs("scope", null, () -> Users.execute(connection, DELETE + 3));
    SoftDelete.runAs(
        "outer",
        "outer",
        () ->
            SoftDelete.as(
                null,
                "inner",
                () -> {
                  Users.execute(connection, "/*+ by('hint') */ " + DELETE + 4);
                  return null;
                }));
    connection.commit();
    Users.execute(connection, "RESET softdelete.reason");
    Users.execute(connection, DELETE + 5);
    connection.commit();
    assertThat(events())
        .containsExactly(
            "1 session client info",
            "2 local client info",
            "3 scope client info",
            "4 hint inner",
            "5 session null");
  }

  @Test
  void aPreparedStatementTellsWhatHoldsWhenItIsExecuted() throws SQLException {
    try (PreparedStatement delete =
        SoftDelete.as("kim", null, () -> connection.prepareStatement(DELETE + "?"))) {
      delete.setInt(1, 1);
      delete.executeUpdate();
      delete.setInt(1, 2);
      SoftDelete.runAs("kim", "ticket 7", () -> delete.executeUpdate());
      connection.setClientInfo("softdelete.actor", "max");
      delete.setInt(1, 3);
      delete.executeUpdate();
    }
    assertThat(events())
        .containsExactly("1 " + sessionUser() + " null", "2 kim ticket 7", "3 max null");
  }

  @Test
  void nothingIsLeftForTheNextDeleteOfTheTransaction() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, "DELETE /*+ by('kim') reason('r') */ FROM vouchers WHERE id = 1");
    Users.execute(connection, DELETE + 2);
    Savepoint savepoint = connection.setSavepoint();
    assertThatThrownBy(
            () -> Users.execute(connection, "DELETE /*+ by('x') */ FROM vouchers WHERE 1 / 0 = id"))
        .isInstanceOf(SQLException.class);
    connection.rollback(savepoint);
    Users.execute(connection, DELETE + 3);
    connection.commit();
    assertThat(events())
        .containsExactly("1 kim r", "2 " + sessionUser() + " null", "3 " + sessionUser() + " null");
    assertThat(batches("vouchers")).hasSize(3);
  }

  @Test
  void itIsUndoneWithItsTransaction() throws SQLException {
    connection.setAutoCommit(false);
    SoftDelete.runAs("kim", "r", () -> Users.execute(connection, DELETE + 1));
    connection.rollback();
    assertThat(events()).isEmpty();
    connection.setAutoCommit(true);
    assertThatThrownBy(
            () ->
                SoftDelete.runAs(
                    "kim", "r", () -> Users.execute(connection, DELETE + "1 OR 1 / (id - 2) = 9")))
        .isInstanceOf(SQLException.class);
    assertThat(events()).isEmpty();
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vouchers", "receipts"})
  void allRowsOfOneStatementHaveOneBatchAndEachStatementItsOwn(String table) throws SQLException {
    Users.execute(connection, "DELETE FROM " + table + " WHERE id > 3");
    Users.execute(connection, "DELETE FROM " + table + " WHERE id IN (1, 2)");
    Users.execute(connection, "DELETE FROM " + table);
    assertThat(batches(table)).hasSize(3).doesNotContainNull();
    assertThat(
            count(
                "SELECT COUNT(*) FROM %1$s a, %1$s b WHERE a.id = 4 AND b.id = 5 AND a.deletion_id = b.deletion_id"
                    .formatted(table)))
        .isOne();
  }

  @Test
  void soHasEachStatementOfATextAndOfABatch() throws SQLException {
    SoftDelete.runAs("kim", null, () -> Users.execute(connection, DELETE + "1; " + DELETE + "2"));
    try (PreparedStatement delete = connection.prepareStatement(DELETE + "?")) {
      delete.setInt(1, 3);
      delete.addBatch();
      delete.setInt(1, 4);
      delete.addBatch();
      assertThat(SoftDelete.as("lee", null, delete::executeBatch)).containsExactly(1, 1);
    }
    assertThat(batches("vouchers")).hasSize(4).doesNotContainNull();
    assertThat(events()).containsExactly("1 kim null", "2 kim null", "3 lee null", "4 lee null");
  }

  @Test
  void inABatchOfTextsEachHasItsOwnHints() throws SQLException {
    try (Statement batch = connection.createStatement()) {
      batch.addBatch("DELETE /*+ by('kim') */ FROM vouchers WHERE id = 1");
      batch.addBatch("UPDATE users SET name = 'x'");
      batch.addBatch("DELETE /*+ by('lee') reason('r') */ FROM vouchers WHERE id = 2");
      batch.addBatch(DELETE + 3);
      assertThat(SoftDelete.as("max", null, batch::executeBatch)).containsExactly(1, 1, 1, 1);
    }
    assertThat(events()).containsExactly("1 kim null", "2 lee r", "3 max null");
    assertThat(batches("vouchers")).hasSize(3);
  }

  @Test
  void eachStatementOfATextHasItsOwnHints() throws SQLException {
    Users.execute(
        connection,
        "DELETE /*+ by('kim') */ FROM vouchers WHERE id = 1; DELETE /*+ by('lee') */ FROM vouchers"
            + " WHERE id = 2; "
            + DELETE
            + 3);
    assertThat(events())
        .containsExactly("1 kim null", "2 lee null", "3 " + sessionUser() + " null");
    assertThat(batches("vouchers")).hasSize(3);
  }

  @Test
  void whatIsDeletedWithARowTellsTheSame() throws SQLException {
    makeEntries();
    SoftDelete.runAs(
        "kim", "r", () -> Users.execute(connection, "DELETE FROM vouchers WHERE id IN (1, 2)"));
    Users.execute(connection, "DELETE /*+ by('lee') */ FROM vouchers WHERE id = 3");
    assertThat(entries()).containsExactly("1 kim r", "2 kim r", "3 lee null");
    assertThat(batches("entries")).hasSize(2).isEqualTo(batches("vouchers"));
  }

  @Test
  void soItDoesInEachStatementOfABatch() throws SQLException {
    makeEntries();
    for (boolean autoCommit : List.of(true, false)) {
      connection.setAutoCommit(autoCommit);
      try (PreparedStatement delete = connection.prepareStatement(DELETE + "?")) {
        for (int id : autoCommit ? List.of(1, 2) : List.of(3, 4)) {
          delete.setInt(1, id);
          delete.addBatch();
        }
        assertThat(SoftDelete.as("kim", null, delete::executeBatch)).containsExactly(1, 1);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    assertThat(batches("entries")).hasSize(4).isEqualTo(batches("vouchers"));
    try (Statement batch = connection.createStatement()) {
      batch.addBatch("DELETE /*+ by('lee') */ FROM vouchers WHERE id = 5");
      assertThat(batch.executeBatch()).containsExactly(1);
    }
    assertThat(entries()).hasSize(5).last().isEqualTo("5 lee null");
  }

  @Test
  void soItDoesWhereOnlyTheRowsThatAreDeletedWithItTellAnything() throws SQLException {
    Users.execute(
        connection,
        "CREATE TABLE entries (id INT PRIMARY KEY, of INT REFERENCES users ON DELETE CASCADE,"
            + " deleted_at TIMESTAMP, deletion_id UUID, deleted_by VARCHAR(40), reason VARCHAR(9))");
    Users.execute(connection, "INSERT INTO entries (id, of) VALUES (1, 1), (2, 1)");
    Users.execute(connection, "DELETE /*+ by('kim') */ FROM users");
    assertThat(batches("entries")).hasSize(1).doesNotContainNull();
  }

  @Test
  void aTruncateThatCascadesTellsTheSameInAllTables() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    makeEntries();
    Users.execute(connection, "/*+ by('kim') */ TRUNCATE vouchers CASCADE");
    assertThat(batches("entries")).hasSize(1).isEqualTo(batches("vouchers"));
    assertThat(entries()).hasSize(5).allSatisfy(one -> assertThat(one).contains("kim"));
  }

  @Test
  void aBatchOfMergesHasABatchForEach() throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO vouchers v USING (SELECT CAST(? AS INT) AS a) x ON v.id = x.a WHEN MATCHED"
                + " THEN DELETE")) {
      for (int id = 1; id < 4; id++) {
        merge.setInt(1, id);
        merge.addBatch();
      }
      assertThat(merge.executeBatch()).containsExactly(1, 1, 1);
      merge.setInt(1, 5);
      merge.executeUpdate();
    }
    assertThat(batches("vouchers")).hasSize(4).doesNotContainNull();
  }

  @Test
  void oneStatementThatDeletesAtSeveralPlacesHasOneBatch() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    Users.execute(
        connection,
        "WITH a AS (DELETE FROM vouchers WHERE id = 1 RETURNING id) DELETE FROM receipts USING a"
            + " WHERE receipts.id = a.id");
    Users.execute(connection, "TRUNCATE vouchers, receipts");
    assertThat(batches("receipts")).hasSize(2).isEqualTo(batches("vouchers"));
  }

  @Test
  void aStatementThatTheDatabasePreparedTellsWhatHoldsWhenItIsExecuted() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    Users.execute(connection, "PREPARE p (int) AS DELETE FROM vouchers WHERE id = $1");
    Users.execute(connection, "EXECUTE p(1)");
    Users.execute(connection, "SET softdelete.actor = 'kim'");
    Users.execute(connection, "EXECUTE p(2)");
    assertThat(events()).containsExactly("1 " + sessionUser() + " null", "2 kim null");
    assertThat(batches("vouchers")).hasSize(2);
  }

  @Test
  void returningShowsTheColumnsAsTheyWere() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    assertThat(
            Users.strings(
                connection,
                "DELETE /*+ by('kim') */ FROM vouchers WHERE id = 1 RETURNING concat(id, deleted_by,"
                    + " deletion_id)"))
        .containsExactly("1");
  }

  @Test
  void rowsThatAreFetchedInPartsAreThereWhenItsOwnTransactionHasEnded() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    Users.execute(connection, "SET softdelete.actor = 'kim'");
    List<String> returned = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(2);
      try (ResultSet rows = statement.executeQuery("DELETE FROM vouchers RETURNING id")) {
        while (rows.next()) {
          returned.add(rows.getString(1));
        }
      }
      assertThat(statement.getFetchSize()).isEqualTo(2);
    }
    assertThat(returned).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
  }

  @Test
  void deleteRowTellsThemToo() throws SQLException {
    try (Statement statement =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows = statement.executeQuery("SELECT * FROM vouchers WHERE id = 1")) {
      rows.next();
      SoftDelete.runAs("kim", "r", rows::deleteRow);
    }
    assertThat(events()).containsExactly("1 kim r");
    assertThat(batches("vouchers")).hasSize(1).doesNotContainNull();
  }

  @Test
  void aRestoreEmptiesThem() throws SQLException {
    SoftDelete.runAs("kim", "r", () -> Users.execute(connection, "DELETE FROM vouchers"));
    Users.execute(connection, "UPDATE vouchers SET deleted_at = NULL WHERE id = 1");
    Users.execute(
        connection, "UPDATE vouchers SET deleted_at = NULL, deletion_id = NULL WHERE id = 2");
    Users.execute(
        connection, "UPDATE /*+ restore */ vouchers SET deleted_at = NULL, id = 7 WHERE id = 3");
    assertThat(
            count(
                "SELECT COUNT(*) FROM vouchers WHERE deleted_at IS NULL AND deletion_id IS NULL AND"
                    + " deleted_by IS NULL AND delete_reason IS NULL"))
        .isEqualTo(3);
  }

  @Test
  void anUpsertThatBringsARowBackEmptiesThem() throws SQLException {
    SoftDelete.runAs("kim", "r", () -> Users.execute(connection, "DELETE FROM vouchers"));
    Users.execute(
        connection,
        product == Product.H2
            ? "MERGE INTO vouchers (id) KEY (id) VALUES (1)"
            : "INSERT INTO vouchers (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = excluded.id");
    assertThat(events()).hasSize(4);
    assertThat(
            count(
                "SELECT COUNT(*) FROM vouchers WHERE deleted_at IS NULL AND deletion_id IS NULL AND"
                    + " deleted_by IS NULL AND delete_reason IS NULL"))
        .isOne();
  }

  @Test
  void whatIsSaidIsShown() throws SQLException {
    assertThat(Users.strings(connection, "SHOW softdelete.actor")).containsExactly(sessionUser());
    assertThat(Users.strings(connection, "SHOW softdelete.reason")).containsExactly((String) null);
    Users.execute(connection, "SET softdelete.actor = 'O''Brien'");
    assertThat(Users.strings(connection, "SHOW softdelete.actor")).containsExactly("O'Brien");
    assertThat(connection.getClientInfo("softdelete.actor")).isEqualTo("O'Brien");
    SoftDelete.runAs(
        "kim",
        "r",
        () -> {
          assertThat(Users.strings(connection, "SHOW softdelete.actor")).containsExactly("kim");
          assertThat(Users.strings(connection, "SHOW softdelete.reason")).containsExactly("r");
        });
    Properties got = connection.getClientInfo();
    assertThat(got).containsEntry("softdelete.actor", "O'Brien");
    Users.execute(connection, "RESET softdelete.actor");
    connection.setClientInfo(got);
    assertThat(connection.getClientInfo("softdelete.actor")).isEqualTo("O'Brien");
    connection.setClientInfo(new Properties());
    assertThat(connection.getClientInfo("softdelete.actor")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "reason"})
  void whatWasPreparedToShowItFollowsIt(String setting) throws SQLException {
    try (PreparedStatement show = connection.prepareStatement("SHOW softdelete." + setting)) {
      Users.strings(show);
      Users.execute(connection, "SET softdelete." + setting + " = 'x'");
      assertThat(Users.strings(show)).containsExactly("x");
      SoftDelete.runAs("y", "y", () -> assertThat(Users.strings(show)).containsExactly("y"));
      assertThat(Users.strings(show)).containsExactly("x");
    }
  }

  @Test
  void aTransactionsSettingEndsWithIt() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.actor = 'kim'");
    assertThat(Users.strings(connection, "SHOW softdelete.actor")).containsExactly("kim");
    connection.rollback();
    assertThat(Users.strings(connection, "SHOW softdelete.actor")).containsExactly(sessionUser());
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL softdelete.reason = 'r'");
      assertThat((Object) statement.getWarnings()).isNotNull();
    }
    assertThat(Users.strings(connection, "SHOW softdelete.reason")).containsExactly((String) null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"softdelete.actor", "softdelete.reason"})
  void anEmptyTextIsNone(String setting) {
    assertThatThrownBy(() -> Users.execute(connection, "SET " + setting + " = ''"))
        .hasFieldOrPropertyWithValue("SQLState", "22023");
    assertThatThrownBy(() -> connection.setClientInfo(setting, ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> SoftDelete.as("", null, () -> null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutHintsOnlyCodeSaysWhoDeletes() throws SQLException {
    try (Connection other = DriverManager.getConnection(users.url("softdelete.hints=off"))) {
      assertThatThrownBy(() -> Users.execute(other, "SET softdelete.actor = 'kim'"))
          .hasFieldOrPropertyWithValue("SQLState", "0A000");
      assertThatThrownBy(() -> other.setClientInfo("softdelete.actor", "kim"))
          .isInstanceOf(SQLException.class);
      other.setAutoCommit(false);
      Users.execute(
          other,
          product == Product.H2
              ? "SET @softdelete_actor = 'boss'"
              : "SELECT set_config('softdelete.actor', 'boss', true)");
      Users.execute(other, "DELETE /*+ by('kim') */ FROM vouchers WHERE id = 1");
      for (String forged :
          product == Product.H2
              ? List.of("SET(@softdelete_actor, 'boss')", "SET(@\"SOFTDELETE_ACTOR\", 'boss')")
              : List.of(
                  "set_config('softdelete.actor', 'boss', true)",
                  "pg_catalog.set_config(concat('softdelete', '.actor'), 'boss', true)")) {
        assertThatThrownBy(
                () -> Users.execute(other, "DELETE FROM vouchers WHERE " + forged + " = 'boss'"))
            .hasMessageContaining("who deletes is not for SQL text to say");
      }
      SoftDelete.runAs("lee", null, () -> Users.execute(other, DELETE + 2));
      other.commit();
    }
    assertThat(events()).containsExactly("1 " + sessionUser() + " null", "2 lee null");
  }

  /** A row for each voucher, which is deleted with it. */
  private void makeEntries() throws SQLException {
    Users.execute(
        connection,
        "CREATE TABLE entries (id INT PRIMARY KEY, of INT REFERENCES vouchers ON DELETE CASCADE,"
            + " deleted_at TIMESTAMP, deletion_id UUID, deleted_by VARCHAR(40), reason VARCHAR(9))");
    Users.execute(connection, "INSERT INTO entries (id, of) SELECT id, id FROM vouchers");
  }

  /** What the deleted rows tell: their ids, who and why. */
  private List<String> events() throws SQLException {
    return events("vouchers", "delete_reason");
  }

  private List<String> entries() throws SQLException {
    return events("entries", "reason");
  }

  private List<String> events(String table, String reason) throws SQLException {
    List<String> events = new ArrayList<>();
    try (Connection real = users.connectForReal();
        Statement statement = real.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, deleted_by, %s FROM %s WHERE deleted_at IS NOT NULL ORDER BY id"
                    .formatted(reason, table))) {
      while (rows.next()) {
        events.add(rows.getString(1) + ' ' + rows.getString(2) + ' ' + rows.getString(3));
      }
    }
    return events;
  }

  private List<String> batches(String table) throws SQLException {
    try (Connection real = users.connectForReal()) {
      return Users.strings(
          real,
          "SELECT CAST(deletion_id AS VARCHAR(40)) FROM %s WHERE deleted_at IS NOT NULL GROUP BY deletion_id ORDER BY 1"
              .formatted(table));
    }
  }

  private int count(String query) throws SQLException {
    try (Connection real = users.connectForReal()) {
      return Integer.parseInt(Users.strings(real, query).get(0));
    }
  }

  private String sessionUser() throws SQLException {
    try (Connection real = users.connectForReal()) {
      return Users.strings(real, "SELECT SESSION_USER").get(0);
    }
  }
}
