package org.softdelete.jdbc.relations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.ListedTables;
import org.softdelete.rules.Rules;

/** What a catalog said when it was read, and what follows from it for the rules. Immutable. */
public final class ReadCatalog implements KnownRelations {

  private final Catalog catalog;
  private final LinkedRelations linked;
  private final boolean cascadesFromUnlisted;
  private final Rules rules;
  private final Dialect dialect;

  /** By the name of a relation, folded, the schemas that have one. */
  private final Map<String, Set<String>> schemas = new HashMap<>();

  ReadCatalog(Catalog catalog, Rules rules, Dialect dialect) {
    this.catalog = catalog;
    this.rules = rules;
    this.dialect = dialect;
    this.linked = LinkedRelations.of(rules, dialect, catalog);
    this.cascadesFromUnlisted =
        !dialect.keys().equals(KeyLists.NONE)
            && linked.byName().values().stream()
                .flatMap(links -> links.values().stream())
                .anyMatch(link -> link.kind() == LinkedRelations.Kind.CASCADING);
    for (RelationName relation : catalog.relations()) {
      schemas
          .computeIfAbsent(dialect.names().fold(relation.name(), true), name -> new HashSet<>(1))
          .add(dialect.names().fold(relation.schema(), true));
    }
  }

  /** What it said. */
  public Catalog catalog() {
    return catalog;
  }

  /** Which relations lead to rows of listed tables. */
  public LinkedRelations linked() {
    return linked;
  }

  /** Whether there is a table that is not listed with whose rows those of a listed one go. */
  public boolean cascadesFromUnlisted() {
    return cascadesFromUnlisted;
  }

  /** The listed tables; for what is asked seldom. */
  public ListedTables listed() {
    return new ListedTables(rules, dialect, catalog, linked);
  }

  /** Of a catalog that could not be read all are known: nothing can be found out by reading it. */
  @Override
  public boolean contain(@Nullable String schema, String name) {
    if (schemas.isEmpty()) {
      return true;
    }
    boolean anywhere = schema == null || dialect.tables().isCatalog(schema);
    Set<String> found = schemas.getOrDefault(name, Set.of());
    return anywhere ? !found.isEmpty() : found.contains(schema);
  }

  @Override
  public @Nullable String onlySchemaOf(String name) {
    Set<String> found = schemas.getOrDefault(name, Set.of());
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
