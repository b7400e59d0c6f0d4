package org.softdelete.benchmarks.contender;

/** A database below the contenders. */
public enum Database {
  /** In the memory of the measured process. */
  H2("H2 in memory", "org.h2.Driver", ""),
  /** A server on the same machine, whose work is not counted. */
  POSTGRESQL("PostgreSQL", "org.postgresql.Driver", "postgres");

  /** The system property that tells a measured process where the PostgreSQL server is. */
  public static final String POSTGRESQL_URL = "benchmarks.postgresql";

  private final String title;
  private final String driver;
  private final String user;

  Database(String title, String driver, String user) {
    this.title = title;
    this.driver = driver;
    this.user = user;
  }

  /** As it is named on the page. */
  public String title() {
    return title;
  }

  /**
   * The plain JDBC URL of the database with the tables.
   *
   * @throws IllegalStateException if nobody started the server
   */
  public String url() {
    if (this == H2) {
      return "jdbc:h2:mem:benchmarks";
    }
    String url = System.getProperty(POSTGRESQL_URL);
    if (url == null) {
      throw new IllegalStateException(
          "No PostgreSQL server: the command in docs/performance.md starts one");
    }
    return url;
  }

  /** {@code url} with a further option. */
  String with(String url, String option) {
    return url + (this == H2 ? ';' : url.indexOf('?') < 0 ? '?' : '&') + option;
  }

  String driver() {
    return driver;
  }

  String user() {
    return user;
  }
}
