package org.softdelete.harness.sqllogictest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.softdelete.harness.database.Product;

/**
 * What to run, from system properties that start with {@code sqllogictest.}. Immutable.
 *
 * @param products {@code databases}: on which databases, by default all
 * @param only {@code only}: files whose path starts so, by default all
 * @param everyNth {@code every}: of the queries, every nth one, by default every one
 * @param threads {@code threads}: how many files run at the same time, by default one per processor
 * @param resume {@code resume}: whether files that an earlier run has finished are left out; their
 *     figures are added to those of this run
 * @param directory {@code directory}: where the run notes what it has finished
 */
record Settings(
    List<Product> products,
    String only,
    int everyNth,
    int threads,
    boolean resume,
    Path directory) {

  static Settings fromSystemProperties() {
    String databases = property("databases", "h2,postgresql");
    return new Settings(
        Arrays.stream(databases.toUpperCase(Locale.ROOT).split(",", -1))
            .map(Product::valueOf)
            .toList(),
        property("only", ""),
        Integer.parseInt(property("every", "1")),
        Integer.parseInt(
            property("threads", String.valueOf(Runtime.getRuntime().availableProcessors()))),
        Boolean.parseBoolean(property("resume", "false")),
        Path.of(property("directory", "target/sqllogictest")));
  }

  private static String property(String name, String otherwise) {
    return System.getProperty("sqllogictest." + name, otherwise);
  }
}
