package org.softdelete.matrix.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.matrix.jpa.User;
import org.springframework.beans.factory.annotation.Autowired;

/** What a test slice shows that has the driver in it. */
abstract class SoftDeleteInASlice {

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
