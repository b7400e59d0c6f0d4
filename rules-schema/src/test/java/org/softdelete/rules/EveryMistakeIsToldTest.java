package org.softdelete.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EveryMistakeIsToldTest {

  static Stream<RulesCase> wrongFiles() throws Exception {
    return Stream.of(
            RulesCase.in("bad"), RulesCase.in("bad-beyond-schema"), RulesCase.in("bad-yaml"))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void withItsPlaceAndWhatWasExpected(RulesCase file) {
    assertThat(mistakesIn(file.name(), file.text()).mistakes())
        .extracting(Mistake::toString)
        .isEqualTo(file.announcedMistakes());
  }

  @Test
  void inOneMessage() {
    assertThat(mistakesIn("classpath:softdelete.yaml", "version: 2\ntables:\n  a-b:\n"))
        .hasMessage(
            """
            classpath:softdelete.yaml holds no valid rules:
              classpath:softdelete.yaml:1:10: found the number 2, expected 1, the only version of \
            this format
              classpath:softdelete.yaml:3:3: found "a-b", expected a table name as in SQL: users, \
            app.users, '"Users"'""");
  }

  @Test
  void alsoInAFileWithoutAnyText() {
    assertThat(mistakesIn("empty.yaml", "").mistakes())
        .containsExactly(
            new Mistake(
                "empty.yaml",
                1,
                1,
                "an empty file",
                "\"version: 1\" and the tables under \"tables:\""));
  }

  @Test
  void onceWhereAnAliasRepeatsIt() {
    String text = "version: 1\ntables:\n  users: &a {colum: x}\n  orders: *a\n";
    assertThat(mistakesIn("alias.yaml", text).mistakes()).hasSize(1);
  }

  @Test
  void withColumnsThatCountCharactersAndNotTheirHalves() {
    String text = "version: 1\ntables: {'\"\uD83D\uDE00\"': {mode: gone}}\n";
    assertThat(mistakesIn("emoji.yaml", text).mistakes())
        .extracting(Mistake::column)
        .containsExactly(24);
  }

  @ParameterizedTest
  @CsvSource({"[, ], 2:59", "'{a: ', }, 2:206"})
  void alsoWhereMapsAndListsAreNestedTooDeep(String open, String close, String place) {
    String deep = open.repeat(20_000) + close.repeat(20_000);
    assertThat(mistakesIn("deep.yaml", "version: 1\n$schema: " + deep + "\ntables: {users: }\n"))
        .hasMessageContaining(
            "deep.yaml:" + place + ": found broken YAML (maps and lists are nested more than 50");
  }

  private static RulesException mistakesIn(String source, String text) {
    RulesException exception =
        catchThrowableOfType(RulesException.class, () -> RulesFile.read(source, text));
    assertThat(exception).as("%s has no mistake:%n%s", source, text).isNotNull();
    return exception;
  }
}
