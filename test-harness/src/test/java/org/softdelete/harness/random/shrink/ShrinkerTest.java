package org.softdelete.harness.random.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.random.statement.RandomScript;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Side;
import org.softdelete.harness.random.statement.Sql;

/** What fails is cut down to the part that makes it fail. */
class ShrinkerTest {

  @Test
  void leavesOnlyTheStatementThatFails() throws SQLException {
    RandomScript script = script(Sql.text("a"), Sql.text("bad"), Sql.text("c"));
    assertThat(shrunk(script, "bad")).containsExactly("bad");
  }

  @Test
  void leavesOnlyTheItemsThatFailTogether() throws SQLException {
    Sql list = new Sql.Items("WHERE ", " AND ", List.of(t("x"), t("bad"), t("y"), t("worse")), 0);
    assertThat(shrunk(script(Sql.of("SELECT ", list)), "bad", "worse"))
        .containsExactly("SELECT WHERE bad AND worse");
  }

  @Test
  void putsTheSimplerInThePlaceOfWhatDoesNotMatter() throws SQLException {
    Sql inner = Sql.or(Sql.of("(", Sql.or(t("bad"), "0"), " + 1)"), "0");
    Sql outer = Sql.of(Sql.or(t("f(x)"), "1"), " = ", inner);
    assertThat(shrunk(script(outer), "bad")).containsExactly("1 = (bad + 1)");
  }

  @Test
  void keepsInMindWhatTheDriverMustRefuse() throws SQLException {
    Sql barred = new Sql.Barred(Sql.of("DELETE ", Sql.or(t("bad"), "0")), "a reason");
    assertThat(shrunk(script(Sql.of(Sql.or(t("x"), "y"), barred)), "bad"))
        .containsExactly("yDELETE bad");
    Shrinker shrinker = new Shrinker(smaller -> smaller.statements().get(0).barred().isPresent());
    assertThat(shrinker.shrink(script(barred)).orElseThrow().statements().get(0).barred())
        .contains("a reason");
  }

  @Test
  void answersNothingForWhatDoesNotFailAgain() throws SQLException {
    assertThat(new Shrinker(smaller -> false).shrink(script(t("a")))).isEmpty();
  }

  private static Sql t(String text) {
    return Sql.text(text);
  }

  private static RandomScript script(Sql... statements) {
    return new RandomScript(
        Content.LIVE,
        List.of(statements).stream().map(sql -> new RandomStatement(sql, false)).toList());
  }

  private static List<String> shrunk(RandomScript script, String... needed) throws SQLException {
    Shrinker shrinker =
        new Shrinker(
            smaller -> List.of(needed).stream().allMatch(part -> texts(smaller).contains(part)));
    return shrinker.shrink(script).orElseThrow().statements().stream()
        .map(statement -> Side.DRIVER.print(statement.sql()))
        .toList();
  }

  private static String texts(RandomScript script) {
    StringBuilder texts = new StringBuilder();
    script.statements().forEach(one -> texts.append(Side.DRIVER.print(one.sql())).append(';'));
    return texts.toString();
  }
}
