package org.softdelete.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * A listed name that stands as a word by any reading is seen (SEMANTICS §3): what parts it from its
 * neighbours here is a letter to one database and a blank to another, or nothing at all.
 */
class LooseWordsTest {

  /**
   * No-break and other spaces, what has no width, ends of lines, control characters, marks,
   * brackets and quotes of other scripts, symbols inside and outside of the first plane, and a half
   * of a pair.
   */
  private static final List<String> ODD =
      List.of(
          "\u00a0",
          "\u1680",
          "\u180e",
          "\u2007",
          "\u200b",
          "\u200d",
          "\u2028",
          "\u2029",
          "\u202f",
          "\u205f",
          "\u2060",
          "\u3000",
          "\ufeff",
          "\u0085",
          "\u007f\u0080",
          "\u00ad",
          "\u0301",
          "\u20dd",
          "\uff08",
          "\uff3b",
          "\u300c",
          "\u2018",
          "\u201c",
          "\uff02",
          "\u00b4",
          "\u00b7",
          "\u2044",
          "\ud83d\ude42",
          "\ud834\udd65",
          "\ud83d");

  private static Stream<Arguments> oddTexts() {
    return Stream.of(Database.values())
        .flatMap(
            database ->
                ODD.stream().flatMap(odd -> texts(odd).map(sql -> Arguments.of(database, sql))));
  }

  private static Stream<String> texts(String odd) {
    return Stream.of(
        "DELETE FROM" + odd + "users WHERE id = 1",
        "DELETE FROM users" + odd + "WHERE id = 1",
        "SELECT * FROM archive JOIN a" + odd + "stories" + odd + "b ON 1 = 1",
        "TRUNCATE TABLE x" + odd + "Users",
        "SELECT 'it''s' /* c */ FROM" + odd + "USERS -- c",
        "SELECT größe FROM" + odd + "\"app\"." + odd + "notes");
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void aListedNameBesideAnOddCharacterIsSeen(Database database, String sql) throws Exception {
    Rewriter rewriter = database.rewriter();
    try {
      Rewritten rewritten = rewriter.rewrite(sql, Database.session());
      assertThat(rewritten.listed()).as(escaped(sql)).isTrue();
    } catch (Refusal refusal) {
      assertThat(refusal.getSQLState()).isEqualTo("0A000");
      assertThat(refusal.getMessage()).contains("What to do: ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommentThatMayEndEarlierIsNoSureComment(Database database) throws Exception {
    for (String end : List.of("\u0085", "\u2028", "\u2029", "\u000b", "\f")) {
      String sql = "SELECT 1 -- a" + end + " FROM users\n FROM archive";
      assertThatThrownBy(() -> database.rewriter().rewrite(sql, Database.session()))
          .as(escaped(sql))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("'users' may be a listed table here");
      assertPassed(database, "SELECT 1 -- users" + end + " of another\n FROM archive");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingBehindWhatIsBrokenIsSurelyTextOrComment(Database database) {
    for (String sql :
        List.of(
            "SELECT 'it -- users",
            "SELECT \"it /* users */",
            "SELECT 1 /* it 'users'",
            "SELECT 'it's ' \u00a0users\u00a0 -- b")) {
      assertThatThrownBy(() -> database.rewriter().rewrite(sql, Database.session()))
          .as(escaped(sql))
          .isInstanceOf(Refusal.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSurelyNoTableIsPassedOn(Database database) throws Exception {
    for (String sql :
        List.of(
            "SELECT 'Müllers\u00a0users\u00a0' FROM größen",
            "SELECT \"Müllers\u00a0users\u00a0\" FROM größen",
            "SELECT größe /* meine\u00a0users\u2028users */ FROM größen -- und\u00a0users\u200bda",
            "SELECT größe AS my_users, v$users, users$1, 2 FROM användare",
            "SELECT größe FROM älteste_users, usersübersicht, 用户users",
            "SELECT 'größe' AS größe, $$users\u00a0$$ FROM x",
            "SELECT größe -- don't tell users\nFROM größen")) {
      assertPassed(database, sql);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOptionLetsItThroughWithAWarning(Database database) throws Exception {
    String rules = Files.readString(Path.of("src/test/resources/rules.yaml"));
    Rewriter passing =
        new Rewriter(
            RulesFile.read("rules.yaml", rules),
            database.dialect(),
            new RewriteOptions(true, true, SecondReadingMode.ALL, RewriteOptions.DEFAULT.about()));
    String sql = "DELETE FROM\u200busers; DELETE FROM stories";
    Rewritten rewritten = passing.rewrite(sql, Database.session());
    assertThat(rewritten.sql()).startsWith("DELETE FROM\u200busers; UPDATE stories SET");
    assertThat(rewritten.warnings()).hasSize(1);
  }

  private static void assertPassed(Database database, String sql)
      throws SQLException, IOException, RulesException {
    Rewritten rewritten = database.rewriter().rewrite(sql, Database.session());
    assertThat(rewritten.sql()).as(escaped(sql)).isSameAs(sql);
    assertThat(rewritten.listed()).as(escaped(sql)).isFalse();
  }

  private static String escaped(String sql) {
    StringBuilder escaped = new StringBuilder();
    sql.chars().forEach(c -> escaped.append(c < 0x7f ? "" + (char) c : "\\u%04x".formatted(c)));
    return escaped.toString();
  }
}
