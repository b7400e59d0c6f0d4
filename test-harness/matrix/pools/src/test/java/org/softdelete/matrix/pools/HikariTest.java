package org.softdelete.matrix.pools;

import com.zaxxer.hikari.HikariDataSource;
import org.softdelete.matrix.Application;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.RoundOfWork;

@MatrixEntry(name = "HikariCP", group = Group.POOLS, library = HikariDataSource.class)
class HikariTest extends RoundOfWork {

  @Override
  protected Application start(MatrixDatabase database) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    return new JdbcApplication(pool, pool);
  }
}
