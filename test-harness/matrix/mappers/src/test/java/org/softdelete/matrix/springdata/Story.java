package org.softdelete.matrix.springdata;

import org.springframework.data.relational.core.mapping.Table;

/** A row of {@code stories}, known by the user that it belongs to. Immutable. */
@Table("stories")
record Story(String title) {}
