package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;

/** Tells which relations the catalog had when it was read last. */
@FunctionalInterface
public interface KnownRelations {

  /** Where nothing is known of the catalog, so that nothing is missed in it either. */
  KnownRelations ALL = (schema, name) -> true;

  /**
   * Whether there was a relation of this name.
   *
   * @param schema the schema that it is qualified with, folded; null if it is not, for any schema
   * @param name its own name, folded
   */
  boolean contain(@Nullable String schema, String name);

  /**
   * The schema of the only relation of this name, folded; null if there are several, or none, or
   * that is not known. An unqualified name can mean no other one, whatever the path is.
   *
   * @param name its own name, folded
   */
  default @Nullable String onlySchemaOf(String name) {
    return null;
  }
}
