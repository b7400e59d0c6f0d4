package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.beans.SoftDeletes;
import org.softdelete.matrix.jpa.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;

/** A slice that puts a database of its own in the place of the application's. */
@DataJpaTest(properties = "spring.sql.init.schema-locations=classpath:slice.sql")
@Import(SoftDeletes.class)
class TestSliceByImportTest {

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
