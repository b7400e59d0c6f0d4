package org.softdelete.harness.cases;

import java.util.Arrays;
import java.util.Locale;
import org.softdelete.harness.database.Product;

/** How sections and databases are named in files, in reports and on the command line. */
final class Names {

  private Names() {}

  /** The file and the title. */
  static String title(Section section) {
    return section.file() + ": " + section.title();
  }

  /** A database's name in files and on the command line. */
  static String of(Product product) {
    return product.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a comma-separated list of databases holds this one. */
  static boolean matches(String list, Product product) {
    return Arrays.stream(list.split(",")).map(String::strip).anyMatch(of(product)::equals);
  }

  /** The part of {@code 42S02 on h2, 42P01 on postgresql} for one database; or all of it. */
  static String forProduct(String value, Product product) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(part -> part.endsWith(" on " + of(product)))
        .map(part -> part.substring(0, part.lastIndexOf(" on ")))
        .findFirst()
        .orElse(value);
  }

  /** The command that runs one section again on one database, in this class of tests. */
  static String rerun(Section section, Product product, Class<?> tests) {
    return "mvn -q test -pl test-harness -am -Dsurefire.failIfNoSpecifiedTests=false"
        + " -Dtest=%s -Ddatabase=%s -Dcase='%s'"
            .formatted(tests.getSimpleName(), of(product), title(section).replace("'", "'\\''"));
  }
}
