package org.softdelete.rewrite.reference;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.SchemaLookup;

/**
 * What is known of some tables, by their names. Filled once, and then only read.
 *
 * @param <T> what is known of one
 */
final class NamedTables<T> {

  private final Names names;
  private final Map<RelationName, T> tables = new HashMap<>();

  /** The same by name and then by schema, both folded. */
  private final Map<String, Map<String, T>> byName = new HashMap<>();

  private final Set<String> inSeveralSchemas = new HashSet<>();

  NamedTables(Names names) {
    this.names = names;
  }

  /**
   * Adds one.
   *
   * @param inSeveral whether tables of its name are in several schemas
   */
  void put(RelationName name, T table, boolean inSeveral) {
    tables.put(name, table);
    byName
        .computeIfAbsent(fold(name.name()), own -> new HashMap<>())
        .put(fold(name.schema()), table);
    if (inSeveral) {
      inSeveralSchemas.add(fold(name.name()));
    }
  }

  /** That of the table of this name, as the catalog spells it; null if nothing is known of it. */
  @Nullable T get(RelationName name) {
    return tables.get(name);
  }

  /** Whether the schema decides which one is meant by this name, folded. */
  boolean dependOnSchema(String name) {
    return inSeveralSchemas.contains(name) && byName.containsKey(name);
  }

  /**
   * The one that a name means; null if nothing is known of that.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name its own name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  @Nullable T meant(@Nullable String schema, String name, SchemaLookup schemas)
      throws SQLException {
    Map<String, T> named = byName.get(name);
    if (named == null) {
      return null;
    }
    String actual = schema;
    if (schema == null && inSeveralSchemas.contains(name)) {
      String found = schemas.schemaOf(name);
      actual = found == null ? null : fold(found);
    } else if (schema == null) {
      return named.values().iterator().next();
    }
    return actual == null ? null : named.get(actual);
  }

  private String fold(String name) {
    return names.fold(name, true);
  }
}
