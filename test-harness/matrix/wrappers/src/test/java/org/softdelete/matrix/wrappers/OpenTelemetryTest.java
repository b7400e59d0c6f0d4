package org.softdelete.matrix.wrappers;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.instrumentation.jdbc.OpenTelemetryDriver;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** OpenTelemetry makes a span of each statement. */
abstract class OpenTelemetryTest extends WrapperTest {

  private static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.statement");

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .build();

  OpenTelemetryTest(Place place) {
    super(place);
    OpenTelemetryDriver.install(telemetry);
  }

  @AfterAll
  void endTheTelemetry() {
    telemetry.close();
  }

  /** A data source that makes spans of what {@code source} is told. */
  final DataSource watched(DataSource source) {
    return JdbcTelemetry.create(telemetry).wrap(source);
  }

  @Override
  final List<String> seen() {
    return spans.getFinishedSpanItems().stream()
        .map(span -> span.getAttributes().get(STATEMENT))
        .filter(Objects::nonNull)
        .toList();
  }
}
