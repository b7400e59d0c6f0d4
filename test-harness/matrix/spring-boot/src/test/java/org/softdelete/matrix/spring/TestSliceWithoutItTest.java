package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.jpa.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

/** A slice to which nothing is said: it does not use the URL, and so not the driver. */
@DataJpaTest(
    properties = {
      "spring.datasource.url=jdbc:softdelete:h2:mem:ignored",
      "spring.datasource.driver-class-name=org.softdelete.jdbc.SoftDeleteDriver",
      "spring.sql.init.schema-locations=classpath:slice.sql"
    })
class TestSliceWithoutItTest {

  @Autowired private Users users;

  @Test
  void aDeleteIsReal() {
    long id = users.save(new User("slice")).id();
    users.deleteById(id);
    users.flush();
    assertThat(SoftDelete.withDeleted(() -> users.findById(id))).isEmpty();
  }
}
