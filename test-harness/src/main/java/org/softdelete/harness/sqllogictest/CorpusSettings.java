package org.softdelete.harness.sqllogictest;

import java.nio.file.Path;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;

/**
 * What to run. Immutable.
 *
 * @param products {@code database}: on which databases
 * @param only {@code only}: files with this in their path
 * @param everyNth {@code every}: of the queries, every nth one, by default every one
 * @param threads {@code threads}: how many files run at the same time, by default one per processor
 * @param resume {@code resume}: whether files that an earlier run has finished are left out; their
 *     figures are added to those of this run
 * @param output {@code output}: the folder where the run notes what it has finished
 */
record CorpusSettings(
    List<Product> products, Only only, int everyNth, int threads, boolean resume, Path output) {

  CorpusSettings {
    products = List.copyOf(products);
  }

  /**
   * What the flags say.
   *
   * @throws IllegalArgumentException if one of them means nothing
   */
  static CorpusSettings of(Flags flags) {
    return new CorpusSettings(
        Servers.products(),
        flags.only(),
        flags.count("every", 1),
        flags.count("threads", Runtime.getRuntime().availableProcessors()),
        flags.isSet("resume"),
        Path.of(flags.text("output", "target/sqllogictest")));
  }
}
