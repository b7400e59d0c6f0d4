package org.softdelete.matrix.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.softdelete.matrix.Outcome;

/**
 * What the tests of the matrix found. Immutable.
 *
 * @param outcomes of the test classes that ran on every database
 * @param missing the test classes that did not, or not with all of their tests
 */
record TestRun(List<Outcome> outcomes, List<String> missing) {

  TestRun {
    outcomes = List.copyOf(outcomes);
    missing = List.copyOf(missing);
  }

  /** Reads what is below {@code matrix}, the folder of the matrix's modules. */
  static TestRun read(Path matrix) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Path source : entries(matrix)) {
      Path file = outcome(matrix, source);
      if (Files.exists(file)) {
        Outcome outcome = Outcome.read(file);
        if (outcome.isWhole()) {
          outcomes.add(outcome);
          continue;
        }
      }
      missing.add(matrix.relativize(source).toString());
    }
    return new TestRun(outcomes, missing);
  }

  /** The sources of the test classes that are an entry of the matrix. */
  private static List<Path> entries(Path matrix) throws IOException {
    try (Stream<Path> files = Files.walk(matrix)) {
      return files.filter(TestRun::isEntry).sorted().toList();
    }
  }

  private static boolean isEntry(Path file) {
    try {
      return file.toString().endsWith("Test.java")
          && Files.readString(file).contains("\n@MatrixEntry(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path outcome(Path matrix, Path source) {
    Path module = matrix.resolve(matrix.relativize(source).getName(0));
    String name =
        module.resolve("src/test/java").relativize(source).toString().replaceAll("[/\\\\]", ".");
    return module.resolve(
        "target/matrix/" + name.substring(0, name.length() - ".java".length()) + ".properties");
  }
}
