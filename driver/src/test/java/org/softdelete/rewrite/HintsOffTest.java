package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** With {@code softdelete.hints=off} nothing in SQL text opens the bin (SEMANTICS §1). */
class HintsOffTest {

  @ParameterizedTest
  @EnumSource
  void hintsAreOrdinaryComments(Database database) throws Exception {
    assertThat(rewrite(database, "/*+ force */ DELETE FROM users"))
        .isEqualTo(
            "/*+ force */ UPDATE users SET deleted_at = CURRENT_TIMESTAMP"
                + " WHERE users.deleted_at IS NULL");
    assertThat(rewrite(database, "SELECT /*+ paranoid(false) */ * FROM users"))
        .endsWith("WHERE users.deleted_at IS NULL");
    assertThat(rewrite(database, "UPDATE /*+ restore */ users SET deleted_at = NULL, id = 1"))
        .endsWith("WHERE users.deleted_at IS NULL");
  }

  @ParameterizedTest
  @EnumSource
  void settingsAreRefusedAndStillShown(Database database) throws Exception {
    for (String sql :
        List.of(
            "SET softdelete.paranoid = false",
            "SET LOCAL softdelete.paranoid TO only",
            "SET SESSION softdelete.paranoid = true",
            "SET softdelete.paranoid = DEFAULT",
            "RESET softdelete.paranoid",
            "SELECT 1; SET softdelete.paranoid = false; SELECT * FROM users")) {
      assertRefused(database, sql, "softdelete.hints=off");
    }
    assertThat(rewrite(database, "SHOW softdelete.paranoid"))
        .isEqualTo("SELECT 'true' AS \"softdelete.paranoid\"");
  }

  @ParameterizedTest
  @EnumSource
  void aRestoreIsRefused(Database database) throws Exception {
    for (String sql :
        List.of(
            "UPDATE users SET deleted_at = NULL WHERE id = 3",
            "UPDATE users SET (deleted_at) = (NULL)",
            "UPDATE legacy_orders SET version = 1, is_deleted = FALSE",
            "SELECT 1; UPDATE users SET deleted_at = NULL")) {
      assertRefused(database, sql, "softdelete.hints=off");
    }
    assertThat(rewrite(database, "UPDATE users SET deleted_at = NULL, name = 'x'"))
        .endsWith(" WHERE users.deleted_at IS NULL");
    assertThatThrownBy(
            () ->
                rewriter(database)
                    .rewrite("UPDATE users SET deleted_at = NULL, name = 'x'", seeingAll()))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotUnderstoodIsNotPassedOn(Database database) {
    assertRefused(database, "FOO users", "not known");
    assertRefused(database, "DELETE FROM\u200busers", "may be a listed table");
  }

  @ParameterizedTest
  @EnumSource
  void sqlInLiteralsNamesNoListedTable(Database database) throws Exception {
    List<String> texts =
        database == Database.H2
            ? List.of("EXECUTE IMMEDIATE 'TABLE users'", "EXECUTE IMMEDIATE 'DROP TABLE users'")
            : List.of(
                "DO $$ BEGIN UPDATE users SET deleted_at = NULL; END $$",
                "DO 'BEGIN CREATE TABLE x AS TABLE users; END'");
    for (String sql : texts) {
      assertRefused(database, sql, "executed unread");
    }
    String other = "DO $$ BEGIN UPDATE archive SET id = 1; END $$";
    assertThat(rewrite(Database.POSTGRESQL, other)).isSameAs(other);
  }

  private static void assertRefused(Database database, String sql, String reason) {
    assertThatThrownBy(() -> rewrite(database, sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("What to do: ")
        .extracting(refusal -> ((SQLException) refusal).getSQLState())
        .isEqualTo("0A000");
  }

  private static String rewrite(Database database, String sql)
      throws SQLException, IOException, RulesException {
    return rewriter(database).rewrite(sql, Database.session()).sql();
  }

  private static RewriteContext seeingAll() {
    return new RewriteContext(Visibility.ALL, false, table -> "public", TableLookup.NONE);
  }

  private static Rewriter rewriter(Database database) throws IOException, RulesException {
    String rules = Files.readString(Path.of("src/test/resources/rules.yaml"));
    return new Rewriter(
        RulesFile.read("rules.yaml", rules),
        database.dialect(),
        new RewriteOptions(false, true, SecondReadingMode.ALL, RewriteOptions.DEFAULT.about()));
  }
}
