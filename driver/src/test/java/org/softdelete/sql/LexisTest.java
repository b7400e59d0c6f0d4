package org.softdelete.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexisTest {

  private static final Lexis STANDARD = Lexis.builder().build();
  private static final Lexis TO_RETURN = Lexis.builder().commentsReachReturn().build();

  @Test
  void whatABlankIsBeyondAsciiIsSaid() {
    Lexis lexis = Lexis.builder().blanks("\u00a0").build();
    assertThat(words("FROM\u00a0users", lexis)).containsExactly("FROM", "users");
    assertThat(words("FROM\u00a0users", STANDARD)).containsExactly("FROM\u00a0users");
  }

  @Test
  void blanksThatBreakNoLineAreBlanksWhereUnicodeBlanksAre() {
    Lexis lexis = Lexis.builder().unicodeBlanks().build();
    assertThat(words("a\u00a0b\u2007c\u202fd\u3000e\u200bf", lexis))
        .containsExactly("a", "b", "c", "d", "e\u200bf");
  }

  @Test
  void whatElseStandsInNamesIsSaid() {
    Lexis lexis = Lexis.builder().letters("#").build();
    assertThat(words("FROM users#1, #2", lexis)).containsExactly("FROM", "users#1", ",", "#2");
    assertThat(words("users#1", STANDARD)).containsExactly("users", "#", "1");
  }

  @Test
  void aLineCommentEndsWithItsLine() {
    assertThat(words("a -- b\n c\r\n d", STANDARD)).containsExactly("a", "c", "d");
    assertThat(words("a -- b\r c", STANDARD)).containsExactly("a", "c");
  }

  @Test
  void aLineCommentMayReachTheNextCarriageReturn() {
    assertThat(words("a -- b\n c\r\n d", TO_RETURN)).containsExactly("a", "d");
    assertThat(words("a -- b\n c -- d\n e", TO_RETURN)).containsExactly("a", "c", "e");
    assertThat(words("a\r\n b -- c\n d", TO_RETURN)).containsExactly("a", "b", "d");
  }

  private static List<String> words(String sql, Lexis lexis) {
    Tokens tokens = Scanner.scan(sql, lexis);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }
}
