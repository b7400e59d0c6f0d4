package org.softdelete.matrix.pools;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Tomcat JDBC",
    group = Group.POOLS,
    library = DataSource.class,
    alsoOn = Product.HSQLDB,
    configure = "`driverClassName`, or it warns")
class TomcatTest extends PoolTest {

  @Override
  JdbcApplication open(String url) {
    var pool = new DataSource();
    pool.setDriverClassName(SoftDeleteDriver.class.getName());
    pool.setUrl(url);
    pool.setInitialSize(1);
    pool.setMinIdle(1);
    pool.setMaxIdle(1);
    pool.setMaxActive(1);
    return new JdbcApplication(pool, pool::close);
  }
}
