package org.softdelete.matrix;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixEntry.Group;

/**
 * What came out of a test class of the matrix. Immutable.
 *
 * @param version of the library
 * @param databases on which it is tried
 * @param passed for each database on which all tests of the class were run, whether all passed
 */
public record Outcome(
    String name,
    Group group,
    String version,
    String said,
    String configure,
    Set<Product> databases,
    Map<Product, Boolean> passed) {

  private static final String DATABASES = "databases";

  public Outcome {
    databases = Set.copyOf(databases);
    passed = Map.copyOf(passed);
  }

  /** The outcome that {@link #write} left in {@code file}. */
  public static Outcome read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<Product, Boolean> passed = new EnumMap<>(Product.class);
    for (Product product : Product.values()) {
      String found = properties.getProperty(product.name());
      if (found != null) {
        passed.put(product, Boolean.valueOf(found));
      }
    }
    return new Outcome(
        properties.getProperty("name"),
        Group.valueOf(properties.getProperty("group")),
        properties.getProperty("version"),
        properties.getProperty("said"),
        properties.getProperty("configure"),
        Stream.of(properties.getProperty(DATABASES).split(",", -1))
            .map(Product::valueOf)
            .collect(Collectors.toSet()),
        passed);
  }

  /** Whether all its tests were run on each of its databases. */
  public boolean isWhole() {
    return passed.keySet().equals(databases);
  }

  /** Leaves this outcome for the module that collects all of them. */
  void write(Path file) throws IOException {
    var properties = new Properties();
    properties.setProperty("name", name);
    properties.setProperty("group", group.name());
    properties.setProperty("version", version);
    properties.setProperty("said", said);
    properties.setProperty("configure", configure);
    properties.setProperty(
        DATABASES, databases.stream().map(Product::name).sorted().collect(Collectors.joining(",")));
    passed.forEach((product, all) -> properties.setProperty(product.name(), all.toString()));
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }
}
