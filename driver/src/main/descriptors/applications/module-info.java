/** The jar for applications, which bring SLF4J and say where the log goes. */
module org.softdelete.jdbc {
  requires transitive java.sql;
  requires java.management;
  requires static org.jspecify;
  requires static micrometer.core;
  requires org.slf4j;

  exports org.softdelete.jdbc;
  exports org.softdelete.jdbc.management;
  exports org.softdelete.jdbc.micrometer;
  exports org.softdelete.rules;

  // The real driver is found among these, and this one, too.
  uses java.sql.Driver;

  provides java.sql.Driver with
      org.softdelete.jdbc.SoftDeleteDriver;
}
