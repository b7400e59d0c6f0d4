package org.softdelete.matrix.spring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.beans.SoftDeletes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** With a bean that tells the real URL, as {@code @ServiceConnection} makes one of a container. */
@MatrixEntry(
    name = "Spring Data JPA in Spring Boot, by `JdbcConnectionDetails`",
    group = Group.MAPPERS,
    library = SpringApplication.class,
    said = "hint in `@Query(nativeQuery = true)`, scope",
    configure = "a `BeanPostProcessor` that wraps: [frameworks](frameworks.md#spring-boot)")
class SpringBootByConnectionDetailsTest extends SpringBootRoundOfWork {

  /** A container, which goes before what {@code application.properties} says. */
  static class Container {

    @Bean
    JdbcConnectionDetails details(@Value("${container.url}") String url) {
      return new JdbcConnectionDetails() {
        @Override
        public @Nullable String getUsername() {
          return null;
        }

        @Override
        public @Nullable String getPassword() {
          return null;
        }

        @Override
        public String getJdbcUrl() {
          return url;
        }
      };
    }
  }

  @Override
  Class<?>[] sources() {
    return new Class<?>[] {BlogApplication.class, Container.class, SoftDeletes.class};
  }

  @Override
  Map<String, Object> properties(MatrixDatabase started) {
    return Map.of(
        "container.url", started.realUrl(), "spring.datasource.url", "jdbc:softdelete:h2:mem:");
  }
}
