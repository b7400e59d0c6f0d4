package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.jpa.User;
import org.springframework.beans.factory.annotation.Autowired;
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
class TestSliceByUrlTest {

  @Autowired private Users users;

  @Test
  void aDeleteIsSoft() {
    long id = users.save(new User("slice")).id();
    users.deleteById(id);
    users.flush();
    assertThat(users.findById(id)).isEmpty();
    assertThat(SoftDelete.withDeleted(() -> users.findById(id))).isPresent();
  }
}
