package org.softdelete.jdbc.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;

/**
 * Gathers what a database says of its relations, in whatever order that comes. Confined to one
 * thread.
 */
public final class CatalogReading {

  private final Set<RelationName> relations = new HashSet<>();
  private final Set<RelationName> temporary = new HashSet<>();
  private final Set<Catalog.Link> links = new LinkedHashSet<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<ForeignKey> viewKeys = new ArrayList<>();
  private final Set<Catalog.Column> columns = new HashSet<>();
  private final Set<RelationName> guarded = new HashSet<>();

  /** Of which nothing is known yet. */
  public CatalogReading() {}

  /**
   * Adds a relation.
   *
   * @param own whether only the session that is asked has it
   */
  public void relation(RelationName name, boolean own) {
    relations.add(name);
    if (own) {
      temporary.add(name);
    }
  }

  /** Adds a step from a relation to another; one that is there already changes nothing. */
  public void link(Catalog.Reach reach, RelationName from, RelationName to) {
    if (!from.equals(to)) {
      links.add(new Catalog.Link(reach, from, to));
    }
  }

  /** Adds a foreign key, behind those that the database acts by before it. */
  public void foreignKey(ForeignKey key) {
    foreignKeys.add(key);
  }

  /** Adds the foreign key of a table for rows that are written through a view of it. */
  public void viewKey(ForeignKey key) {
    viewKeys.add(key);
  }

  /** Adds a column; see {@link Catalog.Column}. */
  public void column(RelationName relation, String name, String type, int keyPlace) {
    columns.add(new Catalog.Column(relation, name, type, keyPlace));
  }

  /** Adds that row-level security hides rows of a relation from some roles. */
  public void guarded(RelationName relation) {
    guarded.add(relation);
  }

  /** The relations so far. */
  public Set<RelationName> relations() {
    return relations;
  }

  /** All that was gathered. */
  public Catalog catalog() {
    return new Catalog(
        relations, temporary, List.copyOf(links), foreignKeys, viewKeys, columns, guarded);
  }
}
