package org.softdelete.rewrite.reference;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
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
 * ones. Immutable.
 */
public final class References {

  private final Dialect dialect;
  private final Map<RelationName, ParentTable> parents = new HashMap<>();

  /** The same by name and then by schema, both folded. */
  private final Map<String, Map<String, ParentTable>> byName = new HashMap<>();

  private final Set<String> inSeveralSchemas = new HashSet<>();

  /** Those that follow from a catalog. */
  public References(LinkedRelations linked, Dialect dialect) {
    this.dialect = dialect;
    Map<RelationName, List<ChildKey>> keys = new HashMap<>();
    for (Reference reference : linked.references()) {
      if (!reference.key().ofPartition()) {
        RelationName parent = reference.key().parent();
        keys.computeIfAbsent(parent, name -> new ArrayList<>()).add(childKey(reference));
        if (reference.parentInSchemas()) {
          inSeveralSchemas.add(fold(parent.name()));
        }
      }
    }
    keys.forEach((name, own) -> parents.put(name, ParentTable.of(name, own)));
    parents.forEach(
        (name, parent) ->
            byName
                .computeIfAbsent(fold(name.name()), own -> new HashMap<>())
                .put(fold(name.schema()), parent));
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
   * The key by which the database would really delete rows that the rules let nobody really delete,
   * where it really deletes rows of this table; null if there is none.
   */
  public @Nullable ChildKey denied(ParentTable table) {
    return cascade(table, ChildKey::deniesForce);
  }

  /** The first of such keys on the ways on which the database cascades. */
  private @Nullable ChildKey cascade(ParentTable table, Predicate<ChildKey> wanted) {
    Set<RelationName> seen = new HashSet<>();
    Deque<ParentTable> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      for (ChildKey key : open.remove().keys()) {
        if (key.action() != ForeignKey.Action.CASCADE || !seen.add(key.table())) {
          continue;
        }
        if (wanted.test(key)) {
          return key;
        }
        ParentTable child = parents.get(key.table());
        if (child != null) {
          open.add(child);
        }
      }
    }
    return null;
  }

  /**
   * Whether the database may really delete rows of a listed table where it really deletes rows of
   * this one.
   */
  public boolean cascadesToListed(ParentTable table) {
    return cascade(table, ChildKey::isSoft) != null;
  }

  /** Whether keys lead from rows of a table back to others of it, at whatever depth. */
  public boolean reachesItself(RelationName table) {
    Set<RelationName> seen = new HashSet<>();
    Deque<RelationName> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      ParentTable parent = parents.get(open.remove());
      for (ChildKey key : parent == null ? List.<ChildKey>of() : parent.keys()) {
        if (key.table().equals(table)) {
          return true;
        }
        if (key.action() == ForeignKey.Action.CASCADE && seen.add(key.table())) {
          open.add(key.table());
        }
      }
    }
    return false;
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

  /** Whether the schema decides whether keys point to the table that this name, folded, means. */
  public boolean dependOnSchema(String name) {
    return inSeveralSchemas.contains(name) && byName.containsKey(name);
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
    Map<String, ParentTable> named = byName.get(name);
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
    return dialect.names().fold(name, true);
  }
}
