package org.softdelete.harness.cases;

import java.util.Arrays;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.flags.Flags;

/** How sections and databases are named in files, in reports and on the command line. */
public final class Names {

  private Names() {}

  /** The file and the title. */
  public static String title(Section section) {
    return section.file() + ": " + section.title();
  }

  /** A database's name in files and on the command line. */
  static String of(Product product) {
    return Flags.name(product);
  }

  /** Whether a comma-separated list of databases holds this one. */
  public static boolean matches(String list, Product product) {
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
  public static String rerun(Section section, Product product, Class<?> tests) {
    return Command.test(tests.getSimpleName()).on(product).only(title(section)).text();
  }
}
