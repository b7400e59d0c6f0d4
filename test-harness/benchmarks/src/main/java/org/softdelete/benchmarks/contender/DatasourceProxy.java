package org.softdelete.benchmarks.contender;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** datasource-proxy over the database's own data source, with a listener. */
final class DatasourceProxy {

  private DatasourceProxy() {}

  static Connection open(Database database, String url) throws SQLException {
    return ProxyDataSourceBuilder.create(plain(database, url))
        .listener(new CountingListener())
        .build()
        .getConnection();
  }

  private static DataSource plain(Database database, String url) {
    if (database == Database.H2) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(url);
      return source;
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    return source;
  }
}
