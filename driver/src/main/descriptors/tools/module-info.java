/** The jar for tools, with SLF4J inside, which finds its provider as a service. */
module org.softdelete.jdbc {
  requires transitive java.sql;
  requires java.management;
  requires static org.jspecify;
  requires static micrometer.core;
  requires java.logging;

  exports org.softdelete.jdbc;
  exports org.softdelete.jdbc.management;
  exports org.softdelete.jdbc.micrometer;
  exports org.softdelete.rules;

  // The real driver is found among these, and this one, too.
  uses java.sql.Driver;
  uses org.softdelete.shaded.slf4j.spi.SLF4JServiceProvider;

  provides java.sql.Driver with
      org.softdelete.jdbc.SoftDeleteDriver;
  provides org.softdelete.shaded.slf4j.spi.SLF4JServiceProvider with
      org.softdelete.shaded.slf4j.jul.JULServiceProvider;
}
