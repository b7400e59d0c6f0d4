package org.softdelete.harness.secondreading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/**
 * The statements of a folder of case files, whatever else the files say. Immutable.
 *
 * @param folder holds the {@code .cases} files
 * @param rules the rules that the statements are rewritten by
 * @param blocks how many texts of a case are statements; the others are outcomes
 */
record CaseTexts(Path folder, Path rules, int blocks) {

  /** The case files of the driver and of this module, below the project's folder. */
  static List<CaseTexts> all(Path project) {
    Path driver = project.resolve("driver/src/test/resources");
    Path harness = project.resolve("test-harness/src/test/resources");
    return List.of(
        new CaseTexts(driver.resolve("rewrite"), driver.resolve("rules.yaml"), 1),
        new CaseTexts(
            harness.resolve("cases"), harness.resolve("fixture/rules.yaml"), Integer.MAX_VALUE));
  }

  /** Gives every statement that is meant for a database to {@code reader}. */
  void read(Product product, Consumer<Reading> reader) throws IOException, RulesException {
    Readings readings =
        new Readings(RulesFile.read(rules.toString(), Files.readString(rules)), product);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cases")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        for (String text : Files.readString(file).split("(?m)^=== ", -1)) {
          read(name, text, product, readings, reader);
        }
      }
    }
  }

  private void read(
      String name, String section, Product product, Readings readings, Consumer<Reading> reader) {
    String[] parts = section.split("\n---", -1);
    boolean other =
        parts[0].contains("\non:")
            && !parts[0].matches("(?s).*\non:[^\n]*" + Flags.name(product) + ".*");
    for (int i = 1; i < parts.length && i <= blocks && !other; i++) {
      int newline = parts[i].indexOf('\n');
      // The line that --- begins says if the text below is for the twin database only.
      if (newline >= 0 && !parts[i].startsWith(" on the twin")) {
        readings.read(name, parts[i].substring(newline + 1).strip(), reader);
      }
    }
  }
}
