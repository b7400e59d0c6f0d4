package org.softdelete.harness.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.cases.Names;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.cases.Section;
import org.softdelete.harness.cases.SectionReader;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.jdbc.database.Database;

/** Every case of {@code relations/catalog.cases}, each in a database of its own. */
@ExtendWith(Servers.Parameter.class)
class CatalogCasesTest {

  @TestFactory
  Stream<DynamicTest> aCatalogIsRead(Servers servers) {
    List<Section> sections =
        Flags.given()
            .only()
            .of(
                SectionReader.read("catalog", Resources.text("relations/catalog.cases")),
                "section of catalog.cases",
                Names::title);
    return KnownDatabase.products().stream()
        .flatMap(
            product ->
                sections.stream()
                    .filter(section -> isFor(section, product))
                    .map(section -> test(section, product, servers)));
  }

  private static boolean isFor(Section section, Product product) {
    return Names.matches(section.option("on", "h2, postgresql, hsqldb"), product);
  }

  private static DynamicTest test(Section section, Product product, Servers servers) {
    return DynamicTest.dynamicTest(
        product + ": " + section.title(),
        () ->
            assertThat(read(section, product, servers))
                .as(Names.rerun(section, product, CatalogCasesTest.class))
                .isEqualTo(section.blocks().get(1).text()));
  }

  private static String read(Section section, Product product, Servers servers)
      throws SQLException {
    Database database = KnownDatabase.of(product);
    String url = servers.get(product).create("catalog_" + section.line());
    try (Connection plain = DriverManager.getConnection(url)) {
      try (Statement statement = plain.createStatement()) {
        for (String sql : section.blocks().get(0).text().split(";\n", -1)) {
          statement.execute(sql);
        }
      }
      List<String> columns = List.of(section.option("columns", "").split(", *", -1));
      return new CatalogText(database.dialect(plain), database.catalog(plain, columns)).text();
    }
  }
}
