package org.softdelete.matrix.spring;

import java.util.Map;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.springframework.boot.SpringApplication;

/** With the two lines of the README. */
@MatrixEntry(
    name = "Spring Data JPA in Spring Boot, by URL",
    group = Group.MAPPERS,
    library = SpringApplication.class,
    said = "hint in `@Query(nativeQuery = true)`, scope",
    configure = "`spring.datasource.driver-class-name`")
class SpringBootByUrlTest extends SpringBootRoundOfWork {

  @Override
  Class<?>[] sources() {
    return new Class<?>[] {BlogApplication.class};
  }

  @Override
  Map<String, Object> properties(MatrixDatabase started) {
    return Map.of(
        "spring.datasource.url",
        started.url(),
        "spring.datasource.driver-class-name",
        "org.softdelete.jdbc.SoftDeleteDriver");
  }
}
