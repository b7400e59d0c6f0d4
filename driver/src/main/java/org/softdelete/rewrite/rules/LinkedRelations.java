package org.softdelete.rewrite.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/**
 * The relations by which rows of listed tables are reached without naming them (SEMANTICS §2), as
 * the catalog tells. Two are equal if the same follows from them for every text. Immutable.
 *
 * @param byName by the relation's own name and then its schema, both folded
 * @param inSeveralSchemas those of the names that are found in more than one schema, so that only
 *     the database can tell which one is meant where none is said
 * @param guarded the names, folded, of relations of which row-level security hides rows from some
 *     roles
 * @param references the foreign keys from or to listed tables, in the order in which the database
 *     acts by them
 * @param parents those of them by which no row may point to a deleted one
 * @param keyedHeirs for a table one that is part of it, or inherits from it, to which a key points
 *     that does not point to all its rows; as the catalog spells both
 */
public record LinkedRelations(
    Map<String, Map<String, Link>> byName,
    Set<String> inSeveralSchemas,
    Set<String> guarded,
    List<Reference> references,
    Parents parents,
    Map<RelationName, RelationName> keyedHeirs) {

  /** Where nothing is known of a catalog. */
  public static final LinkedRelations NONE =
      new LinkedRelations(Map.of(), Set.of(), Set.of(), List.of(), Parents.NONE, Map.of());

  public LinkedRelations {
    Map<String, Map<String, Link>> copy = new HashMap<>();
    byName.forEach((name, schemas) -> copy.put(name, Map.copyOf(schemas)));
    byName = Map.copyOf(copy);
    inSeveralSchemas = Set.copyOf(inSeveralSchemas);
    guarded = Set.copyOf(guarded);
    references = List.copyOf(references);
    keyedHeirs = Map.copyOf(keyedHeirs);
  }

  /**
   * A foreign key from or to a listed table.
   *
   * @param parent the rule of the table that it points to; null if that is not listed
   * @param child the rule of the table that has it; null if that is not listed
   * @param parentInSchemas whether tables of the parent's name are in several schemas
   * @param childInSchemas whether tables of the child's name are
   * @param sameTime whether the markers of both tables are time stamps of one type, so that rows
   *     that were deleted together can have the same
   */
  public record Reference(
      ForeignKey key,
      @Nullable TableRule parent,
      @Nullable TableRule child,
      boolean parentInSchemas,
      boolean childInSchemas,
      boolean sameTime) {}

  /**
   * A foreign key by which no row may point to a deleted one (SEMANTICS §5).
   *
   * @param key the key
   * @param parent the rule of the table that it points to
   * @param ownRows whether it points to that table's own rows only, beside which it has others of
   *     tables that inherit from it
   */
  public record ParentKey(ForeignKey key, TableRule parent, boolean ownRows) {

    /** Whether it points to rows of its own table. */
    public boolean isOfSelf() {
      return key.child().equals(key.parent());
    }
  }

  /**
   * Those keys by the table that has them.
   *
   * @param byName by the table's own name and then its schema, both folded; each table's in the
   *     order in which the database acts by them
   * @param inSeveralSchemas those of the names that are found in more than one schema
   */
  public record Parents(
      Map<String, Map<String, List<ParentKey>>> byName, Set<String> inSeveralSchemas) {

    /** None. */
    public static final Parents NONE = new Parents(Map.of(), Set.of());

    public Parents {
      Map<String, Map<String, List<ParentKey>>> copy = new HashMap<>();
      byName.forEach((name, schemas) -> copy.put(name, Map.copyOf(schemas)));
      byName = Map.copyOf(copy);
      inSeveralSchemas = Set.copyOf(inSeveralSchemas);
    }

    /**
     * The keys of the table of this name.
     *
     * @param schema its schema, folded; null where that is not told, for a name of one schema alone
     */
    public List<ParentKey> of(@Nullable String schema, String name) {
      Map<String, List<ParentKey>> schemas = byName.get(name);
      if (schemas == null) {
        return List.of();
      }
      return schema == null && !inSeveralSchemas.contains(name)
          ? schemas.values().iterator().next()
          : schemas.getOrDefault(schema == null ? "" : schema, List.of());
    }
  }

  /** How a relation reaches rows of a listed table. */
  public enum Kind {
    /** It is a partition of one, or inherits from one, or is another name for one. */
    LISTED,
    /** It is temporary, and has the name of one: whoever names it means another table. */
    TEMPORARY,
    /** A listed table is its partition, or inherits from it. */
    ANCESTOR,
    /** It is a view over one, at whatever depth. */
    VIEW,
    /** {@code TRUNCATE … CASCADE} of it reaches one. */
    REFERENCED,
    /** The same, and the database deletes rows of one with its own, too. */
    CASCADING,
    /** It is a view over a {@link #CASCADING} one, or another name of it, or has its rows. */
    ABOVE_CASCADING
  }

  /**
   * What follows for a relation.
   *
   * @param rule the rule that it stands under, if it counts as listed; else null
   * @param table the name of the table that its columns are qualified by, if it is another name for
   *     one; else null
   */
  public record Link(Kind kind, @Nullable TableRule rule, @Nullable String table) {

    Link(Kind kind) {
      this(kind, null, null);
    }

    boolean isReferenced() {
      return kind == Kind.REFERENCED || kind == Kind.CASCADING;
    }
  }

  /** What follows from a catalog for the tables that {@code rules} list. */
  public static LinkedRelations of(Rules rules, Dialect dialect, Catalog catalog) {
    return rules.tables().isEmpty() || catalog.relations().isEmpty()
        ? NONE
        : new LinkClosure(rules, dialect, catalog).links();
  }
}
