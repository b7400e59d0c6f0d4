package org.softdelete.matrix.springdata;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A user whose stories have keys of their own, which each save writes again. Immutable. */
@Table("users")
record KeyedUser(
    @Id @Nullable Long id,
    String name,
    @MappedCollection(idColumn = "user_id") Set<KeyedStory> stories) {

  /** A row of {@code stories}. Immutable. */
  @Table("stories")
  record KeyedStory(@Id @Nullable Long id, String title) {}
}
