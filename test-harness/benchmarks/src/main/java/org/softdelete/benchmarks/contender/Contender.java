package org.softdelete.benchmarks.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A way to the database. Only the driver of this project is sent what an application sends; all
 * others are sent what a developer writes by hand, as they hide no deleted row.
 */
public enum Contender {
  /** The database's own driver. */
  RAW("raw"),
  /** The driver of this project. */
  SOFT_DELETE("this driver"),
  /** The same once more: what the ratios of others owe to chance. */
  RAW_AGAIN("raw again"),
  /** Tells an appender of each statement. */
  P6SPY("p6spy"),
  /** Tells a listener of each statement. */
  DATASOURCE_PROXY("datasource-proxy"),
  /** Parses each statement and writes it anew. */
  JOOQ("jOOQ parsingConnection"),
  /** Parses and routes each statement. */
  SHARDING_SPHERE("ShardingSphere-JDBC");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** As it is named on the page. */
  public String title() {
    return title;
  }

  /** Whether it adds to a statement what hides deleted rows. */
  public boolean hidesDeletedRows() {
    return this == SOFT_DELETE;
  }

  /** Whether it reads each statement with a parser's many classes. */
  public boolean parses() {
    return this == JOOQ || this == SHARDING_SPHERE;
  }

  /**
   * A new connection, in auto-commit mode, to {@code url}, a plain JDBC URL of {@code database}.
   */
  public Connection open(Database database, String url) throws SQLException {
    return switch (this) {
      case RAW, RAW_AGAIN -> DriverManager.getConnection(url);
      case SOFT_DELETE ->
          DriverManager.getConnection(
              database.with(
                  "jdbc:softdelete:" + rest(url), "softdelete.rules=classpath:benchmarks.yaml"));
      case P6SPY -> DriverManager.getConnection("jdbc:p6spy:" + rest(url));
      case DATASOURCE_PROXY -> DatasourceProxy.open(database, url);
      case JOOQ -> Jooq.open(database, url);
      case SHARDING_SPHERE -> ShardingSphere.open(database, url);
    };
  }

  private static String rest(String url) {
    return url.substring("jdbc:".length());
  }
}
