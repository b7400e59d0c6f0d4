package org.softdelete.matrix.spring;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;

/** A slice that is told to leave the application's data source as it is. */
@DataJpaTest(
    properties = {
      "spring.datasource.url=jdbc:softdelete:h2:mem:slice",
      "spring.datasource.driver-class-name=org.softdelete.jdbc.SoftDeleteDriver",
      "spring.sql.init.schema-locations=classpath:slice.sql"
    })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class TestSliceByUrlTest extends SoftDeleteInASlice {}
