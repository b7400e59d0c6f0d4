package org.softdelete.matrix.wrappers;

import com.zaxxer.hikari.HikariConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "datasource-proxy, in front",
    group = Group.WRAPPERS,
    library = ProxyDataSource.class,
    alsoOn = Product.HSQLDB)
class DatasourceProxyInFrontTest extends DatasourceProxyTest {

  DatasourceProxyInFrontTest() {
    super(Place.IN_FRONT);
  }

  @Override
  void connect(HikariConfig pool, MatrixDatabase database) {
    pool.setDataSource(proxy(MatrixDatabase.inFrontOf(database.realSource())));
  }
}
