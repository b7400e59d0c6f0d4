package org.softdelete.matrix.pools;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "c3p0",
    group = Group.POOLS,
    library = ComboPooledDataSource.class,
    alsoOn = Product.HSQLDB)
class C3p0Test extends PoolTest {

  @Override
  final JdbcApplication open(String url) {
    ComboPooledDataSource pool = pool(url);
    return new JdbcApplication(pool, pool);
  }

  ComboPooledDataSource pool(String url) {
    var pool = new ComboPooledDataSource();
    pool.setJdbcUrl(url);
    pool.setMinPoolSize(1);
    pool.setInitialPoolSize(1);
    pool.setMaxPoolSize(1);
    return pool;
  }
}
