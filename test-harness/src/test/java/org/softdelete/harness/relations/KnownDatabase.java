package org.softdelete.harness.relations;

import java.util.List;
import org.softdelete.dialect.h2.H2Database;
import org.softdelete.dialect.hsqldb.HsqldbDatabase;
import org.softdelete.dialect.postgresql.PostgresqlDatabase;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.jdbc.database.Database;

/** What the driver knows of the databases. */
final class KnownDatabase {

  private KnownDatabase() {}

  /** All products, or those that the flags name. */
  static List<Product> products() {
    return Flags.given().databases(Product.class, List.of(Product.values()));
  }

  static Database of(Product product) {
    return switch (product) {
      case H2 -> new H2Database();
      case POSTGRESQL -> new PostgresqlDatabase();
      case HSQLDB -> new HsqldbDatabase();
    };
  }
}
