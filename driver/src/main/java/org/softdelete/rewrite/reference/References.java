package org.softdelete.rewrite.reference;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rules.References.CascadeUnlisted;
import org.softdelete.rules.TableRule;

/**
 * The tables that foreign keys point to: the listed ones, and others from which keys lead to listed
 * ones; and the listed ones that they tie to each other when rows are restored. Immutable.
 */
public final class References {

  private final Dialect dialect;
  private final NamedTables<ParentTable> parents;
  private final NamedTables<RestoredTable> restored;

  /** For a table one that is part of it, to which keys of its own point. */
  private final NamedTables<RelationName> keyedHeirs;

  /** Those that follow from a catalog. */
  public References(LinkedRelations linked, Dialect dialect) {
    this.dialect = dialect;
    this.parents = new NamedTables<>(dialect.names());
    this.keyedHeirs = new NamedTables<>(dialect.names());
    linked.keyedHeirs().forEach((whole, heir) -> keyedHeirs.put(whole, heir, false));
    if (dialect.keys().equals(KeyLists.NONE)) {
      this.restored = new NamedTables<>(dialect.names());
      return;
    }
    this.restored = new RestoredTables(linked, dialect).byName();
    Map<RelationName, List<ChildKey>> keys = new HashMap<>();
    Map<RelationName, Boolean> inSeveral = new HashMap<>();
    for (Reference reference : linked.references()) {
      if (!reference.key().ofPartition()) {
        RelationName parent = reference.key().parent();
        keys.computeIfAbsent(parent, name -> new ArrayList<>()).add(childKey(reference));
        inSeveral.put(parent, reference.parentInSchemas());
      }
    }
    keys.forEach(
        (name, own) ->
            parents.put(name, ParentTable.of(name, own), inSeveral.getOrDefault(name, false)));
  }

  private ChildKey childKey(Reference reference) {
    TableRule parent = reference.parent();
    CascadeUnlisted unlisted =
        parent == null ? CascadeUnlisted.DELETE : parent.references().cascadeUnlisted();
    return new ChildKey(
        reference.key(), listed(parent), listed(reference.child()), unlisted, dialect);
  }

  private @Nullable ListedTable listed(@Nullable TableRule rule) {
    return rule == null ? null : new ListedTable(rule, dialect.phrases(), dialect.events());
  }

  /** The table of this name, as the catalog spells it; null if no key points to it. */
  public @Nullable ParentTable parent(RelationName name) {
    return parents.get(name);
  }

  /**
   * The key by which rows would really be deleted that the rules let nobody really delete, where
   * rows of this table are; null if there is none.
   *
   * @param withReferrers whether soft-deleted rows that are in the way are deleted first
   */
  public @Nullable ChildKey denied(ParentTable table, boolean withReferrers) {
    Predicate<ChildKey> takes = key -> isCascade(key) || (withReferrers && key.holdsByDeleted());
    return reached(table, takes).stream()
        .filter(takes.and(ChildKey::deniesForce))
        .findFirst()
        .orElse(null);
  }

  /**
   * The keys by which soft-deleted rows keep the database from really deleting rows of this table,
   * or those to which it cascades.
   */
  public List<ChildKey> holding(ParentTable table) {
    return reached(table, ChildKey::cascades).stream().filter(ChildKey::holdsByDeleted).toList();
  }

  private static boolean isCascade(ChildKey key) {
    return key.action() == ForeignKey.Action.CASCADE;
  }

  /** The keys to a table, and to those that have such keys to it, and so on. */
  private List<ChildKey> reached(ParentTable table, Predicate<ChildKey> followed) {
    List<ChildKey> reached = new ArrayList<>();
    Set<RelationName> seen = new HashSet<>(Set.of(table.name()));
    Deque<ParentTable> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      for (ChildKey key : open.remove().keys()) {
        reached.add(key);
        ParentTable child = parents.get(key.table());
        if (followed.test(key) && seen.add(key.table()) && child != null) {
          open.add(child);
        }
      }
    }
    return reached;
  }

  /**
   * Whether the database may really delete rows of a listed table where it really deletes rows of
   * this one.
   */
  public boolean cascadesToListed(ParentTable table) {
    return reached(table, References::isCascade).stream()
        .anyMatch(key -> isCascade(key) && key.isSoft());
  }

  /**
   * Whether the delete of one row of a table may decide about that of another: as it takes that
   * along, or rows that are in the way of it, or would be by what the key of a row is set to.
   */
  public boolean decideAboutEachOther(RelationName table) {
    Set<RelationName> taken = takenAlong(table);
    return taken.stream()
        .map(parents::get)
        .filter(Objects::nonNull)
        .flatMap(parent -> parent.keys().stream())
        .anyMatch(
            key ->
                key.table().equals(table)
                    || (key.action() != ForeignKey.Action.CASCADE && taken.contains(key.table())));
  }

  /**
   * Whether rows of tables of these names, folded, are deleted with rows of a table, or are its.
   */
  public boolean takes(RelationName table, Set<String> names) {
    return takenAlong(table).stream()
        .anyMatch(taken -> names.contains(dialect.names().fold(taken.name(), true)));
  }

  /** A table, and those of which rows are deleted with its rows, at whatever depth. */
  private Set<RelationName> takenAlong(RelationName table) {
    Set<RelationName> taken = new HashSet<>(Set.of(table));
    Deque<RelationName> open = new ArrayDeque<>(taken);
    while (!open.isEmpty()) {
      ParentTable parent = parents.get(open.remove());
      for (ChildKey key : parent == null ? List.<ChildKey>of() : parent.keys()) {
        if (key.action() == ForeignKey.Action.CASCADE && taken.add(key.table())) {
          open.add(key.table());
        }
      }
    }
    return taken;
  }

  /** What is written of the rows that are soft-deleted with those of a table, by cascades. */
  public DeleteEvent event(RelationName table) {
    DeleteEvent all = DeleteEvent.NONE;
    Set<RelationName> seen = new HashSet<>();
    Deque<RelationName> open = new ArrayDeque<>();
    open.add(table);
    while (!open.isEmpty()) {
      ParentTable parent = parents.get(open.remove());
      for (ChildKey key : parent == null ? List.<ChildKey>of() : parent.keys()) {
        if (key.action() == ForeignKey.Action.CASCADE && key.isSoft() && seen.add(key.table())) {
          all = all.with(key.event());
          open.add(key.table());
        }
      }
    }
    return all;
  }

  /** The same if rows of it are restored; null if no key makes a difference then. */
  public @Nullable RestoredTable restored(RelationName name) {
    return restored.get(name);
  }

  /** The same where it is known what the rules say of it, whether a key matters or not. */
  public RestoredTable restored(RelationName name, ListedTable listed) {
    RestoredTable tied = restored.get(name);
    return tied == null ? new RestoredTable(name, listed, List.of(), List.of(), dialect) : tied;
  }

  /**
   * One of the tables that are part of the table that a name means, or inherit from it, to which a
   * key points that does not point to all its rows; null if there is none.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name its own name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  public @Nullable RelationName keyedHeir(
      @Nullable String schema, String name, SchemaLookup schemas) throws SQLException {
    return keyedHeirs.meant(schema, name, schemas);
  }

  /** Whether the schema decides which keys matter for the table that this name, folded, means. */
  public boolean dependOnSchema(String name) {
    return parents.dependOnSchema(name)
        || restored.dependOnSchema(name)
        || keyedHeirs.dependOnSchema(name);
  }

  /**
   * The table that a name means; null if no key points to it.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name its own name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  public @Nullable ParentTable meant(@Nullable String schema, String name, SchemaLookup schemas)
      throws SQLException {
    return parents.meant(schema, name, schemas);
  }

  /** The same if rows of it are restored; null if no key makes a difference then. */
  public @Nullable RestoredTable meantRestored(
      @Nullable String schema, String name, SchemaLookup schemas) throws SQLException {
    return restored.meant(schema, name, schemas);
  }
}
