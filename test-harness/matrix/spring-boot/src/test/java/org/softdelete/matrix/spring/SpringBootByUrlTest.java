package org.softdelete.matrix.spring;

import java.io.IOException;
import java.util.Map;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.springframework.boot.SpringApplication;

/** With the two lines of the README, and the URL of a database that is there. */
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
  Map<String, Object> properties(MatrixDatabase started) throws IOException {
    Map<String, Object> properties = Settings.read("/url.properties");
    properties.put("spring.datasource.url", started.url());
    return properties;
  }
}
