package org.softdelete.matrix.wrappers;

import com.p6spy.engine.spy.P6SpyDriver;
import com.zaxxer.hikari.HikariConfig;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "p6spy, `jdbc:softdelete:p6spy:…`",
    group = Group.WRAPPERS,
    library = P6SpyDriver.class,
    alsoOn = Product.HSQLDB)
class P6spyBehindTest extends P6spyTest {

  P6spyBehindTest() {
    super(Place.BEHIND);
  }

  @Override
  void connect(HikariConfig pool, MatrixDatabase database) {
    pool.setJdbcUrl(database.urlThrough("softdelete:p6spy:"));
  }
}
