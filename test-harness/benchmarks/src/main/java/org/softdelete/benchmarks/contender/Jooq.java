package org.softdelete.benchmarks.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A parsing connection of jOOQ, which remembers what it parsed. */
final class Jooq {

  private Jooq() {}

  static Connection open(Database database, String url) throws SQLException {
    SQLDialect dialect = database == Database.H2 ? SQLDialect.H2 : SQLDialect.POSTGRES;
    return DSL.using(DriverManager.getConnection(url), dialect).parsingConnection();
  }
}
