package org.softdelete.harness.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to run, from system properties that start with {@code regression.}. Immutable.
 *
 * @param directory {@code directory}: PostgreSQL's {@code src/test/regress/sql}
 * @param only {@code only}: a regular expression for the names of files, by default all
 * @param output {@code output}: where the run notes what it finds
 */
record Settings(Path directory, String only, Path output) {

  static final String SETUP = "test_setup.sql";

  static final String ALL = ".*";

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if the directory is not given or not the right one
   */
  static Settings fromSystemProperties() {
    String directory = System.getProperty("regression.directory", "");
    if (!Files.exists(Path.of(directory, SETUP))) {
      throw new IllegalArgumentException(
          "There is no %s in regression.directory='%s'. Give the directory src/test/regress/sql of PostgreSQL's sources: -Dregression.directory=…"
              .formatted(SETUP, directory));
    }
    return new Settings(
        Path.of(directory),
        System.getProperty("regression.only", ALL),
        Path.of(System.getProperty("regression.output", "target/regression")));
  }

  /** The scripts to run, by name; that which prepares the database for the others apart. */
  List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> name(file).matches("(" + only + ")\\.sql") && !name(file).equals(SETUP))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
