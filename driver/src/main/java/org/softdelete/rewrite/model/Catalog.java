package org.softdelete.rewrite.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database says of its relations: their names, how they reach each other's rows, and the
 * columns of some. Immutable.
 *
 * @param relations all of them, those of the system and those that only one session has included
 * @param temporary those of them that only the session has that was asked
 * @param links by which of them the rows of another are reached, one step each
 * @param foreignKeys their foreign keys, each table's in the order in which the database acts by
 *     them
 * @param viewKeys the same for rows that are written through a view, which is the {@code child}
 * @param columns the columns of those that were asked for
 * @param guarded those of which row-level security hides rows from some roles
 */
public record Catalog(
    Set<RelationName> relations,
    Set<RelationName> temporary,
    List<Link> links,
    List<ForeignKey> foreignKeys,
    List<ForeignKey> viewKeys,
    Set<Column> columns,
    Set<RelationName> guarded) {

  /** What is known of a database that cannot be asked: nothing. */
  public static final Catalog UNKNOWN =
      new Catalog(Set.of(), Set.of(), List.of(), List.of(), List.of(), Set.of(), Set.of());

  public Catalog {
    relations = Set.copyOf(relations);
    temporary = Set.copyOf(temporary);
    links = List.copyOf(links);
    foreignKeys = List.copyOf(foreignKeys);
    viewKeys = List.copyOf(viewKeys);
    columns = Set.copyOf(columns);
    guarded = Set.copyOf(guarded);
  }

  /** How a relation reaches rows of another. */
  public enum Reach {
    /** {@code from} is a partition of {@code to}, or inherits from it. */
    HEIR,
    /** {@code from} is another name of {@code to}. */
    SYNONYM,
    /** {@code from} is a view whose query names {@code to}. */
    VIEW
  }

  /** One step from a relation to another. */
  public record Link(Reach reach, RelationName from, RelationName to) {}

  /**
   * A column.
   *
   * @param relation what has it
   * @param name its name, as the catalog spells it
   * @param type its type, as SQL text
   * @param keyPlace its place in the primary key, from 1 on; 0 if it is no part of it
   */
  public record Column(RelationName relation, String name, String type, int keyPlace) {}

  /** This, without what only one session has. */
  public Catalog shared() {
    if (temporary.isEmpty()) {
      return this;
    }
    Set<RelationName> lasting = new HashSet<>(relations);
    lasting.removeAll(temporary);
    return new Catalog(
        lasting,
        Set.of(),
        links.stream()
            .filter(link -> lasting.contains(link.from()) && lasting.contains(link.to()))
            .toList(),
        between(lasting, foreignKeys),
        between(lasting, viewKeys),
        columns.stream()
            .filter(column -> lasting.contains(column.relation()))
            .collect(Collectors.toSet()),
        guarded.stream().filter(lasting::contains).collect(Collectors.toSet()));
  }

  private static List<ForeignKey> between(Set<RelationName> relations, List<ForeignKey> keys) {
    return keys.stream()
        .filter(key -> relations.contains(key.child()) && relations.contains(key.parent()))
        .toList();
  }
}
