package org.softdelete.matrix.wrappers;

import com.zaxxer.hikari.HikariConfig;
import io.opentelemetry.instrumentation.jdbc.OpenTelemetryDriver;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "OpenTelemetry, `jdbc:otel:softdelete:…`",
    group = Group.WRAPPERS,
    library = OpenTelemetryDriver.class)
class OpenTelemetryInFrontTest extends OpenTelemetryTest {

  OpenTelemetryInFrontTest() {
    super(Place.IN_FRONT);
  }

  @Override
  void connect(HikariConfig pool, MatrixDatabase database) {
    pool.setJdbcUrl(database.urlThrough("otel:softdelete:"));
  }
}
