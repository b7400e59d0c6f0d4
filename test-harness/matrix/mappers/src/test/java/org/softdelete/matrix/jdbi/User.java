package org.softdelete.matrix.jdbi;

/** A row of {@code users}. Immutable. */
public record User(long id, String name, int version) {}
