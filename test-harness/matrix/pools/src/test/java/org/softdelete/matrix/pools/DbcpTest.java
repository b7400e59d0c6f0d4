package org.softdelete.matrix.pools;

import org.apache.commons.dbcp2.BasicDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Commons DBCP",
    group = Group.POOLS,
    library = BasicDataSource.class,
    alsoOn = Product.HSQLDB)
class DbcpTest extends PoolTest {

  @Override
  final JdbcApplication open(String url) {
    BasicDataSource pool = pool(url);
    return new JdbcApplication(pool, pool);
  }

  BasicDataSource pool(String url) {
    var pool = new BasicDataSource();
    pool.setUrl(url);
    pool.setMaxTotal(1);
    return pool;
  }
}
