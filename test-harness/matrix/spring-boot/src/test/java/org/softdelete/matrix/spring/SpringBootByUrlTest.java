package org.softdelete.matrix.spring;

import java.util.Map;
import org.softdelete.matrix.MatrixDatabase;

/** With the two lines of the README. */
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
