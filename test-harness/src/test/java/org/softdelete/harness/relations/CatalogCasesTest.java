package org.softdelete.harness.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.database.Database;

/** Every case of {@code relations/catalog.cases}. */
@ExtendWith(Servers.Parameter.class)
class CatalogCasesTest {

  @TestFactory
  Stream<DynamicTest> aCatalogIsRead(Servers servers) {
    return new Sections("catalog", CatalogCasesTest.class, servers)
        .tests(
            (section, product, plain, rerun) -> {
              Database database = KnownDatabase.of(product);
              List<String> columns = List.of(section.option("columns", "").split(", *", -1));
              var read = new CatalogText(database.dialect(plain), database.catalog(plain, columns));
              assertThat(read.text()).as(rerun).isEqualTo(section.blocks().get(1).text());
            });
  }
}
