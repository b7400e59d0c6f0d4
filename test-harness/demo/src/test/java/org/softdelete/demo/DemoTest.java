package org.softdelete.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DemoTest {

  private static final String CONTROL = "\u001b[";

  @Test
  void tellsTheStoryThatIsWrittenDown() throws SQLException, IOException {
    String story = Files.readString(Path.of("src/test/resources/story.txt"));
    assertThat(withoutTimes(told(Style.PLAIN)))
        .as("what `mvn -q compile -Ddemo` prints, each time of a deletion as <time>")
        .isEqualTo(story);
  }

  @Test
  void staysWithinAHundredColumns() throws SQLException, IOException {
    assertThat(told(Style.PLAIN).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void saysTheSameInColours() throws SQLException, IOException {
    String coloured = told(Style.COLOURED);
    assertThat(coloured).contains(CONTROL);
    assertThat(withoutTimes(coloured.replaceAll("\u001b\\[[0-9;]*m", "")))
        .isEqualTo(withoutTimes(told(Style.PLAIN)));
  }

  private static String told(Style style) throws SQLException, IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Demo.tell(out, style);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** The width of a column follows its longest value, and H2 leaves out zeros at a time's end. */
  private static String withoutTimes(String story) {
    return story
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "<time>")
        .replaceAll("-{19,}", "----------");
  }
}
