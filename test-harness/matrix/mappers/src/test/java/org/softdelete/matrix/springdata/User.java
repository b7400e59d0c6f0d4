package org.softdelete.matrix.springdata;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A user with its stories, saved and deleted as a whole. Immutable. */
@Table("users")
record User(
    @Id @Nullable Long id,
    String name,
    @Version @Nullable Integer version,
    @MappedCollection(idColumn = "user_id") Set<Story> stories) {

  static User named(String name, Set<Story> stories) {
    return new User(null, name, null, stories);
  }

  User renamed(String newName) {
    return new User(id, newName, version, stories);
  }
}
