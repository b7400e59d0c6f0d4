package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionReaderTest {

  @Test
  void aSectionHasATitleOptionsAndBlocks() {
    List<Section> sections =
        SectionReader.read(
            "file",
            """
            An introduction.

            === The title
            on: h2
            --- params: 1, 'a' | ordered: no
            SELECT ?
            --- on the twin
            SELECT 2
            """);

    assertThat(sections)
        .containsExactly(
            new Section(
                "file",
                3,
                "The title",
                Map.of("on", "h2"),
                List.of(
                    new Section.Block("", Map.of("params", "1, 'a'", "ordered", "no"), "SELECT ?"),
                    new Section.Block("on the twin", Map.of(), "SELECT 2"))));
  }

  @Test
  void blankLinesInsideAStatementStayAndThoseAtItsEndGo() {
    assertThat(text("=== t\n---\n\ndelete from t\n\n\n\nwhere id = 1\n\n\n"))
        .isEqualTo("\ndelete from t\n\n\n\nwhere id = 1");
  }

  @Test
  void aBackslashHidesTheSignsOfAnotherBlock() {
    assertThat(text("=== t\n---\nSELECT 1\n\\--- no block\n\\=== no title\n\\x\n"))
        .isEqualTo("SELECT 1\n--- no block\n=== no title\n\\x");
  }

  @Test
  void aLineBelowTheTitleThatIsNoOptionIsAnError() {
    assertThatThrownBy(() -> SectionReader.read("file", "=== t\nSELECT 1\n"))
        .hasMessage("file, line 1: expected 'key: value', found 'SELECT 1'");
  }

  private static String text(String file) {
    return SectionReader.read("file", file).get(0).blocks().get(0).text();
  }
}
