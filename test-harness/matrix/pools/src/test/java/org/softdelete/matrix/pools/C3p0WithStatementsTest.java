package org.softdelete.matrix.pools;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "c3p0, `maxStatements=100`",
    group = Group.POOLS,
    library = ComboPooledDataSource.class)
class C3p0WithStatementsTest extends C3p0Test {

  @Override
  ComboPooledDataSource pool(String url) {
    ComboPooledDataSource pool = super.pool(url);
    pool.setMaxStatements(100);
    return pool;
  }
}
