package org.softdelete.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.sql.Lexis.DollarQuotes;

/** What a literal says, however it is written. */
class StringLiteralTest {

  private static final Lexis LEXIS =
      Lexis.builder().escapeStrings().dollarQuotes(DollarQuotes.TAGGED).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'it''s'",
        "N'it''s'",
        "$$it's$$",
        "$a$it's$a$",
        "E'it\\'s'",
        "e'it''s'",
        "E'\\151\\x74\\u0027\\U00000073'",
        "U&'\\0069t''\\+000073'",
        "u&'!0069t''!0073' UESCAPE '!'",
        "u&'!0069t''!0073' UESCAPE $$!$$",
        "'it'\n'''s'",
        "'it' -- '\n /* ' */ '''s'",
        "E'it' -- it's\n '\\'s'",
      })
  void everyFormSaysTheSame(String literal) {
    Tokens tokens = Scanner.scan(literal + " x", LEXIS);
    assertThat(StringLiteral.at(tokens, 0)).isEqualTo(new StringLiteral("it's", tokens.size() - 1));
  }

  @Test
  void controlCharactersHaveLetters() {
    Tokens tokens = Scanner.scan("E'\\b\\f\\n\\r\\t\\\\\\q'", LEXIS);
    assertThat(StringLiteral.at(tokens, 0)).isEqualTo(new StringLiteral("\b\f\n\r\t\\q", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\"x\"", "n 'x'", "1", ""})
  void whatIsNoLiteralIsNone(String text) {
    assertThat(StringLiteral.at(Scanner.scan(text, LEXIS), 0)).isNull();
  }

  @Test
  void anEscapeOfNoCharacterSaysNothing() {
    Tokens tokens = Scanner.scan("E'a\\UFFFFFFFFb'", LEXIS);
    assertThat(StringLiteral.at(tokens, 0)).isEqualTo(new StringLiteral("ab", 1));
  }

  @Test
  void namesAreReadByTheEscapeCharacterOfAnyLiteral() {
    Tokens tokens = Scanner.scan("U&\"!0061\" UESCAPE E'\\x2' '1'", LEXIS);
    assertThat(tokens.name(0)).as("two characters").isEqualTo("!0061");
    tokens = Scanner.scan("U&\"!0061\" UESCAPE E'\\x21' x", LEXIS);
    assertThat(tokens.name(0)).isEqualTo("a");
    assertThat(tokens.hash(0)).isEqualTo(NameHash.of("a"));
    assertThat(tokens.behindName(0)).isEqualTo(3);
  }
}
