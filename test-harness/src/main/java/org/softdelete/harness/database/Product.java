package org.softdelete.harness.database;

import java.util.List;
import java.util.function.Supplier;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.h2.H2Dialect;
import org.softdelete.dialect.hsqldb.HsqldbDialect;
import org.softdelete.dialect.postgresql.PostgresqlDialect;

/** The databases that tests run on. */
public enum Product {
  H2(() -> H2Dialect.of(Names.Unquoted.UPPER)),
  POSTGRESQL(() -> PostgresqlDialect.of(18)),
  HSQLDB(HsqldbDialect::ofItsOwn);

  /** Those that everything is tried on; the others have tests of their own. */
  public static final List<Product> STANDARD = List.of(H2, POSTGRESQL);

  @SuppressWarnings("ImmutableEnumChecker") // what it makes is immutable
  private final Supplier<Dialect> dialect;

  Product(Supplier<Dialect> dialect) {
    this.dialect = dialect;
  }

  /** What the driver knows of its SQL, as a database that nobody has configured speaks it. */
  public Dialect dialect() {
    return dialect.get();
  }

  /** What a test throws that does not run on this database. */
  public IllegalArgumentException isNotMeant() {
    return new IllegalArgumentException("This test does not run on " + this);
  }
}
