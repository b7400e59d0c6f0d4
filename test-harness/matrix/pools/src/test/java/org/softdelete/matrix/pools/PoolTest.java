package org.softdelete.matrix.pools;

import org.softdelete.matrix.Application;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.RoundOfWork;

/** A pool under plain JDBC. */
abstract class PoolTest extends RoundOfWork {

  /** A pool of one connection, so that the next borrower gets what the last one gave back. */
  abstract JdbcApplication open(String url) throws Exception;

  @Override
  protected final Application start(MatrixDatabase database) throws Exception {
    return open(database.url());
  }
}
