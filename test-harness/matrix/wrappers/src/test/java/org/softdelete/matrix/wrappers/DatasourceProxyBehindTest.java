package org.softdelete.matrix.wrappers;

import com.zaxxer.hikari.HikariConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "datasource-proxy, behind a `SoftDeleteDataSource`",
    group = Group.WRAPPERS,
    library = ProxyDataSource.class)
class DatasourceProxyBehindTest extends DatasourceProxyTest {

  DatasourceProxyBehindTest() {
    super(Place.BEHIND);
  }

  @Override
  void connect(HikariConfig pool, MatrixDatabase database) {
    pool.setDataSource(MatrixDatabase.inFrontOf(proxy(database.realSource())));
  }
}
