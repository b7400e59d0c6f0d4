package org.softdelete.matrix.wrappers;

import com.p6spy.engine.spy.P6SpyDriver;
import com.zaxxer.hikari.HikariConfig;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "p6spy, `jdbc:p6spy:softdelete:…`",
    group = Group.WRAPPERS,
    library = P6SpyDriver.class,
    alsoOn = Product.HSQLDB)
class P6spyInFrontTest extends P6spyTest {

  P6spyInFrontTest() {
    super(Place.IN_FRONT);
  }

  @Override
  void connect(HikariConfig pool, MatrixDatabase database) {
    pool.setJdbcUrl(database.urlThrough("p6spy:softdelete:"));
  }
}
