package org.softdelete.harness.transparency;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.explained.Explanations;

/**
 * What has to be known of a test suite, from its {@code suite.properties}. Immutable.
 *
 * @param folder where that file is, with {@code rules.yaml}, {@code explained.txt}, and {@code
 *     setup.sql} if there is a server to set up
 * @param packages where its tests are
 * @param url what the URLs that it connects to start with
 * @param server the database server that it needs to be started, none if its URLs do without
 * @param database the name of the database that it expects there
 * @param properties the system properties that it is run with
 */
record Suite(
    Path folder,
    String packages,
    String url,
    Optional<Product> server,
    String database,
    Map<String, String> properties) {

  private static final String SYSTEM = "system.";

  Suite {
    properties = Map.copyOf(properties);
  }

  /**
   * Reads a folder.
   *
   * @throws IllegalArgumentException if a setting is missing
   */
  static Suite read(Path folder) throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("suite.properties"))) {
      file.load(reader);
    }
    Map<String, String> properties = new TreeMap<>();
    for (String name : file.stringPropertyNames()) {
      if (name.startsWith(SYSTEM)) {
        properties.put(name.substring(SYSTEM.length()), file.getProperty(name));
      }
    }
    return new Suite(
        folder,
        required(file, "packages"),
        required(file, "url"),
        Optional.ofNullable(file.getProperty("server"))
            .map(name -> Product.valueOf(name.toUpperCase(Locale.ROOT))),
        file.getProperty("database", ""),
        properties);
  }

  /** The rules that list none of its tables. */
  Path rules() {
    return folder.resolve("rules.yaml");
  }

  /** The statements that prepare its database, each on one line. */
  List<String> setup() throws IOException {
    return Files.readAllLines(folder.resolve("setup.sql"));
  }

  /** The differences that are known, and why they are there. */
  Explanations explanations() throws IOException {
    return Explanations.read(folder.resolve("explained.txt"));
  }

  private static String required(Properties file, String name) {
    String value = file.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("suite.properties says nothing of '" + name + "'");
    }
    return value;
  }
}
