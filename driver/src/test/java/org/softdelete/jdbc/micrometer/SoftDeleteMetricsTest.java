package org.softdelete.jdbc.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.jdbc.Statistics;

/** What Micrometer shows, of a connection to a real H2. */
class SoftDeleteMetricsTest {

  private static final String URL =
      "jdbc:softdelete:h2:mem:;softdelete.rules=classpath:org/softdelete/jdbc/users.yaml";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @BeforeEach
  void beginAnew() throws SQLException {
    SoftDeleteDriver.deregister();
    SoftDeleteDriver.register();
  }

  @Test
  void aRegistryShowsWhatTheStatisticsTell() throws SQLException {
    new SoftDeleteMetrics().bindTo(registry);
    work();
    System.gc();
    Statistics told = SoftDelete.statistics();
    assertThat(told).extracting(Statistics::statements).isEqualTo(6L);
    assertThat(statements("rewritten")).isEqualTo(told.rewritten()).isEqualTo(3);
    assertThat(statements("passed")).isEqualTo(told.passedOn()).isEqualTo(2);
    assertThat(statements("refused")).isEqualTo(told.refused()).isEqualTo(1);
    assertThat(count("softdelete.cache.hits")).isEqualTo(told.cacheHits()).isEqualTo(2);
    assertThat(readings("confirmed")).isEqualTo(told.secondReadings().confirmed());
    assertThat(readings("unread")).isEqualTo(told.secondReadings().unread());
    assertThat(readings("unchecked")).isEqualTo(told.secondReadings().unchecked());
    assertThat(readings("disagreed")).isEqualTo(told.secondReadings().disagreed());
  }

  @Test
  void everyMeterSaysWhatItCountsAndOfWhat() {
    new SoftDeleteMetrics(List.of(Tag.of("application", "shop"))).bindTo(registry);
    assertThat(registry.getMeters())
        .hasSize(8)
        .allSatisfy(
            meter -> {
              assertThat(meter).isInstanceOf(FunctionCounter.class);
              assertThat(meter.getId().getDescription()).isNotBlank();
              assertThat(meter.getId().getBaseUnit()).isNotBlank();
              assertThat(meter.getId().getTag("application")).isEqualTo("shop");
            })
        .extracting(Meter::getId)
        .extracting(Meter.Id::getName)
        .containsOnly(
            "softdelete.statements", "softdelete.cache.hits", "softdelete.second.readings");
  }

  private long statements(String outcome) {
    return count("softdelete.statements", "outcome", outcome);
  }

  private long readings(String outcome) {
    return count("softdelete.second.readings", "outcome", outcome);
  }

  private long count(String name, String... tags) {
    return (long) registry.get(name).tags(tags).functionCounter().count();
  }

  private static void work() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      for (int i = 0; i < 3; i++) {
        statement.execute("DELETE FROM users");
      }
      statement.execute("SELECT 1 AS passed_on");
      assertThat(catchThrowable(() -> statement.execute("TRUNCATE TABLE users RESTART IDENTITY")))
          .isNotNull();
    }
  }
}
