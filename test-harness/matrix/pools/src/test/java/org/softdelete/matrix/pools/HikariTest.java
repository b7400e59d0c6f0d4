package org.softdelete.matrix.pools;

import com.zaxxer.hikari.HikariDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "HikariCP",
    group = Group.POOLS,
    library = HikariDataSource.class,
    alsoOn = Product.HSQLDB)
class HikariTest extends PoolTest {

  @Override
  JdbcApplication open(String url) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(1);
    return new JdbcApplication(pool, pool);
  }
}
