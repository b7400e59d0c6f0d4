package org.softdelete.jdbc.relations;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.ListedTables;
import org.softdelete.rules.Rules;

/** What a catalog said when it was read, and what follows from it for the rules. Immutable. */
public final class ReadCatalog implements KnownRelations {

  private final Catalog catalog;
  private final LinkedRelations linked;
  private final References references;
  private final Rules rules;
  private final Dialect dialect;
  private final Set<String> names = new HashSet<>();
  private final Set<RelationName> qualified = new HashSet<>();

  ReadCatalog(Catalog catalog, Rules rules, Dialect dialect) {
    this.catalog = catalog;
    this.rules = rules;
    this.dialect = dialect;
    this.linked = LinkedRelations.of(rules, dialect, catalog);
    this.references = new References(linked, dialect);
    for (RelationName relation : catalog.relations()) {
      String name = dialect.names().fold(relation.name(), true);
      names.add(name);
      qualified.add(new RelationName(dialect.names().fold(relation.schema(), true), name));
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

  /** Which foreign keys point to listed tables. */
  public References references() {
    return references;
  }

  /** The listed tables; for what is asked seldom. */
  public ListedTables listed() {
    return new ListedTables(rules, dialect, catalog, linked);
  }

  /** Of a catalog that could not be read all are known: nothing can be found out by reading it. */
  @Override
  public boolean contain(@Nullable String schema, String name) {
    if (names.isEmpty()) {
      return true;
    }
    boolean anywhere = schema == null || dialect.tables().isCatalog(schema);
    return anywhere ? names.contains(name) : qualified.contains(new RelationName(schema, name));
  }
}
