package org.softdelete.matrix.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.micrometer.SoftDeleteMetrics;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

class MetricsTest {

  /** An application with the bean. */
  @EnableAutoConfiguration
  static class Measured {

    @Bean
    SoftDeleteMetrics softDeleteMetrics() {
      return new SoftDeleteMetrics();
    }
  }

  @Test
  void springBootBindsTheBean() {
    try (var context =
        new SpringApplicationBuilder(Measured.class)
            .properties("spring.datasource.url=jdbc:h2:mem:")
            .run()) {
      MeterRegistry registry = context.getBean(MeterRegistry.class);
      assertThat(registry.find("softdelete.statements").functionCounters()).hasSize(3);
    }
  }
}
