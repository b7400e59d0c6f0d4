package org.softdelete.matrix.pools;

import org.apache.commons.dbcp2.BasicDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Commons DBCP, `poolPreparedStatements=true`",
    group = Group.POOLS,
    library = BasicDataSource.class,
    alsoOn = Product.HSQLDB)
class DbcpWithStatementsTest extends DbcpTest {

  @Override
  BasicDataSource pool(String url) {
    BasicDataSource pool = super.pool(url);
    pool.setPoolPreparedStatements(true);
    return pool;
  }
}
