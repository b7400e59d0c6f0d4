package org.softdelete.matrix.wrappers;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** datasource-proxy tells a listener. */
abstract class DatasourceProxyTest extends WrapperTest {

  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  DatasourceProxyTest(Place place) {
    super(place);
  }

  /** A proxy of {@code source} that is listened to. */
  final DataSource proxy(DataSource source) {
    return ProxyDataSourceBuilder.create(source)
        .afterQuery(
            (execution, queries) -> queries.stream().map(QueryInfo::getQuery).forEach(seen::add))
        .build();
  }

  @Override
  final List<String> seen() {
    return List.copyOf(seen);
  }
}
