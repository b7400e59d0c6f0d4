package org.softdelete.harness.relations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.softdelete.harness.cases.Names;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.cases.Section;
import org.softdelete.harness.cases.SectionReader;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * The chosen cases of a file of {@code relations}, each in a database of its own that its first
 * block has filled. Immutable.
 *
 * @param file the file's name without its ending
 * @param tests the class that runs them
 * @param servers where the databases are
 */
record Sections(String file, Class<?> tests, Servers servers) {

  /** What a case shows. */
  @FunctionalInterface
  interface Judge {
    void judge(Section section, Product product, Connection plain, String rerun)
        throws SQLException;
  }

  /** A test for each case and each database that it is for. */
  Stream<DynamicTest> tests(Judge judge) {
    List<Section> all =
        SectionReader.read(file, Resources.text("relations/%s.cases".formatted(file)));
    List<Section> chosen =
        Flags.given().only().of(all, "section of %s.cases".formatted(file), Names::title);
    return KnownDatabase.products().stream()
        .flatMap(
            product ->
                chosen.stream()
                    .filter(section -> isFor(section, product))
                    .map(section -> test(section, product, judge)));
  }

  private static boolean isFor(Section section, Product product) {
    return Names.matches(section.option("on", "h2, postgresql, hsqldb"), product);
  }

  private DynamicTest test(Section section, Product product, Judge judge) {
    return DynamicTest.dynamicTest(
        product + ": " + section.title(),
        () -> {
          String name = "%s_%d".formatted(file.replace('-', '_'), section.line());
          String url = servers.get(product).create(name);
          try (Connection plain = DriverManager.getConnection(url)) {
            run(plain, section.blocks().get(0).text());
            judge.judge(section, product, plain, Names.rerun(section, product, tests));
          }
        });
  }

  /** Executes statements, each but the last with a semicolon at its line's end. */
  static void run(Connection plain, String script) throws SQLException {
    try (Statement statement = plain.createStatement()) {
      for (String sql : script.split(";\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }
}
