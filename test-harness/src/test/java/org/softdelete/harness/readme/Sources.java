package org.softdelete.harness.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.harness.readme.Page.Block;

/**
 * What the build compiles and runs, of which the pages quote. A block is true if its lines stand
 * one behind the other in one of these files, indented in whatever way. Immutable.
 */
record Sources(List<String> texts) {

  /**
   * Those that end so: the driver's tests, the harness, and the matrix, which has the libraries.
   */
  static Sources read(String end) throws IOException {
    return new Sources(files(end));
  }

  private static List<String> files(String end) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : List.of(Path.of("."), Path.of("../driver/src/test"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(file -> isSource(file, end)).toList()) {
          texts.add(withoutIndentation(Files.readString(file)));
        }
      }
    }
    return texts;
  }

  private static boolean isSource(Path file, String end) {
    return file.toString().endsWith(end) && !file.toString().contains("/target/");
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }

  void hold(Block block) {
    assertThat(texts)
        .withFailMessage(
            "No file of the tests holds the lines of %s:\n%s", block.name(), block.text())
        .anyMatch(text -> text.contains(withoutIndentation(block.text())));
  }
}
