package org.softdelete.harness.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;

/**
 * What to run. Immutable.
 *
 * @param input {@code input}: PostgreSQL's folder {@code src/test/regress/sql}
 * @param only {@code only}: scripts with this in their file's name
 * @param output {@code output}: the folder where the run notes what it finds
 */
record RegressionSettings(Path input, Only only, Path output) {

  static final String SETUP = "test_setup.sql";

  /**
   * What the flags say.
   *
   * @throws IllegalArgumentException if the folder is not given or not the right one, or {@code
   *     database} is another than PostgreSQL
   */
  static RegressionSettings of(Flags flags) {
    flags.requireOnly(Product.POSTGRESQL);
    String input = flags.text("input", "");
    if (!Files.exists(Path.of(input, SETUP))) {
      throw new IllegalArgumentException(
          "There is no %s in input='%s'. Give the folder src/test/regress/sql of PostgreSQL's sources: -Dinput=…"
              .formatted(SETUP, input));
    }
    return new RegressionSettings(
        Path.of(input), flags.only(), Path.of(flags.text("output", "target/regression")));
  }

  /**
   * The scripts to run, by name; that which prepares the database for the others apart.
   *
   * @throws IllegalArgumentException if there is none
   */
  List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      List<Path> scripts =
          files
              .filter(file -> name(file).endsWith(".sql") && !name(file).equals(SETUP))
              .sorted()
              .toList();
      return only.of(scripts, "script in " + input, RegressionSettings::name);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
