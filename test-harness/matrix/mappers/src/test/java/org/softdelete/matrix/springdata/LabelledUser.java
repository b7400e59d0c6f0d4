package org.softdelete.matrix.springdata;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A user with labels, all of whose links each save deletes and writes again. Immutable. */
@Table("users")
record LabelledUser(
    @Id Long id, String name, @MappedCollection(idColumn = "user_id") Set<Link> labels) {

  /** A row of {@code user_labels}. Immutable. */
  @Table("user_labels")
  record Link(String label) {}

  /** A row of {@code labels}. Immutable. */
  @Table("labels")
  record Label(@Id String name, int weight) {}

  LabelledUser with(String... added) {
    return having(Stream.concat(labels.stream(), links(added)));
  }

  LabelledUser without(String removed) {
    return having(labels.stream().filter(link -> !link.label().equals(removed)));
  }

  LabelledUser withOnly(String... others) {
    return having(links(others));
  }

  private static Stream<Link> links(String... labels) {
    return Arrays.stream(labels).map(Link::new);
  }

  private LabelledUser having(Stream<Link> links) {
    return new LabelledUser(id, name, links.collect(Collectors.toSet()));
  }
}
