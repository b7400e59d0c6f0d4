package org.softdelete.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT 1             | SELECT 1                   | SELECT 1
          a = 1                | (a = 1) AND b              | [(]a = 1[)][ ][AND][ ][b]
          DELETE FROM t        | UPDATE t SET d             | [UPDATE] t[ ][SET][ ][d]
          (SELECT x FROM t)    | (SELECT x FROM t WHERE b)  | (SELECT x FROM t[ ][WHERE][ ][b])
          /*+ force */ DELETE  | DELETE                     | DELETE
          """)
  void whatWasNotThereBeforeIsInserted(String before, String after, String marked) {
    String actual =
        Piece.compare(before, after).stream()
            .map(piece -> piece.inserted() ? "[" + piece.text() + "]" : piece.text())
            .collect(joining());
    assertThat(actual).isEqualTo(marked);
  }
}
