package org.softdelete.matrix.spring;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.softdelete.jdbc.SoftDeleteDataSource;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** With the real URL, and a data source that the application wraps. */
@MatrixEntry(
    name = "Spring Data JPA in Spring Boot, by `SoftDeleteDataSource`",
    group = Group.MAPPERS,
    library = SpringApplication.class,
    said = "hint in `@Query(nativeQuery = true)`, scope")
class SpringBootByDataSourceTest extends SpringBootRoundOfWork {

  /** What the application adds to its configuration. */
  static class SoftDeletes {

    @Bean
    DataSource dataSource(DataSourceProperties real) {
      var options = new Properties();
      options.setProperty("softdelete.rules", "classpath:matrix.yaml");
      return new SoftDeleteDataSource(
          DataSourceBuilder.create().url(real.getUrl()).build(), options);
    }
  }

  @Override
  Class<?>[] sources() {
    return new Class<?>[] {BlogApplication.class, SoftDeletes.class};
  }

  @Override
  Map<String, Object> properties(MatrixDatabase started) {
    return Map.of("spring.datasource.url", started.realUrl());
  }
}
