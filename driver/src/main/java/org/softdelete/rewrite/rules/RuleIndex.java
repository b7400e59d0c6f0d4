package org.softdelete.rewrite.rules;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.rules.LinkedRelations.Kind;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;
import org.softdelete.sql.NameHash;

/**
 * Finds the rule that a table's name means. Both look-ups take a time that does not grow with the
 * number of rules. Immutable.
 */
public final class RuleIndex {

  private final Dialect dialect;
  private final int[] hashes;
  private final Set<Integer> settings = new HashSet<>();
  private final Set<Integer> children = new HashSet<>();
  private final Set<Integer> onlyOther = new HashSet<>();
  private final boolean namesNothing;
  private final DeleteEvent event;
  private final Set<Integer> views = new HashSet<>();
  private final Set<Integer> destroying = new HashSet<>();
  private final Set<Integer> emptying = new HashSet<>();
  private final LinkedRelations linked;
  private final NameableTables nameable;
  private final Map<String, Map<String, Meaning>> linkedTables = new HashMap<>();
  private final Map<String, ListedTable> inAnySchema = new HashMap<>();
  private final Map<String, Map<String, ListedTable>> bySchema = new HashMap<>();

  /** The schemas in which a name means a table whose deletes are real, whatever else is listed. */
  private final Map<String, Set<String>> hard = new HashMap<>();

  /**
   * The tables that {@code rules} list, as the database behind {@code dialect} spells them, and
   * what else leads to their rows.
   */
  public RuleIndex(Rules rules, Dialect dialect, LinkedRelations linked) {
    this.dialect = dialect;
    this.linked = linked;
    this.nameable = new NameableTables(rules, dialect.names(), linked);
    List<TableRule> soft =
        rules.tables().stream().filter(rule -> rule.mode() == TableRule.Mode.SOFT).toList();
    namesNothing = soft.isEmpty();
    event = event(soft, dialect);
    Set<String> withParents = linked.parents().byName().keySet();
    int names = Math.max(8, soft.size() + linked.byName().size() + withParents.size());
    hashes = new int[Integer.highestOneBit(names) * 4];
    Map<TableRule, ListedTable> tables = new HashMap<>();
    for (TableRule rule : soft) {
      String name = fold(rule.table().name());
      ListedTable table = new ListedTable(rule, dialect.phrases(), dialect.events());
      tables.put(rule, table);
      if (rule.table().schema() == null) {
        inAnySchema.put(name, table);
      } else {
        String schema = fold(rule.table().schema());
        bySchema.computeIfAbsent(name, key -> new HashMap<>()).put(schema, table);
      }
      addHash(NameHash.of(rule.table().name().text()));
    }
    for (TableRule rule : rules.tables()) {
      if (rule.mode() == TableRule.Mode.HARD && rule.table().schema() != null) {
        hard.computeIfAbsent(fold(rule.table().name()), name -> new HashSet<>())
            .add(fold(rule.table().schema()));
      }
    }
    linked.byName().forEach((name, links) -> addLinks(name, links, tables));
    addOther(dialect.modes().function(), settings);
    addOther(dialect.modes().view(), settings);
    withParents.forEach(name -> addOther(name, children));
  }

  private static DeleteEvent event(List<TableRule> soft, Dialect dialect) {
    boolean batch = soft.stream().anyMatch(rule -> rule.event().batch() != null);
    boolean actor = soft.stream().anyMatch(rule -> rule.event().deletedBy() != null);
    boolean reason = soft.stream().anyMatch(rule -> rule.event().reason() != null);
    return dialect.events().areKnown()
        ? new DeleteEvent(batch, actor, reason, false, Deleter.UNSAID)
        : DeleteEvent.NONE;
  }

  private void addLinks(
      String name, Map<String, LinkedRelations.Link> links, Map<TableRule, ListedTable> tables) {
    int hash = NameHash.of(name);
    boolean read = false;
    for (Map.Entry<String, LinkedRelations.Link> entry : links.entrySet()) {
      LinkedRelations.Link link = entry.getValue();
      ListedTable table = link.rule() == null ? null : tables.get(link.rule());
      if (table != null && link.table() != null) {
        table =
            table.behindSynonym(
                link.table(), dialect.names(), dialect.tables().columnsBehindSynonym());
      }
      linkedTables
          .computeIfAbsent(name, key -> new HashMap<>())
          .put(entry.getKey(), new Meaning(table, link.kind()));
      read |= link.kind() == Kind.LISTED || link.kind() == Kind.ANCESTOR;
      if (link.kind() == Kind.VIEW) {
        views.add(hash);
      } else if (link.kind() == Kind.CASCADING || link.kind() == Kind.ABOVE_CASCADING) {
        destroying.add(hash);
      } else if (link.kind() == Kind.REFERENCED) {
        emptying.add(hash);
      }
    }
    if (read && !mayMatter(hash)) {
      addHash(hash);
    }
  }

  /** Kept beside the tables, so that one look-up tells that a name is of no kind. */
  private void addOther(String name, Set<Integer> kind) {
    int hash = NameHash.of(name);
    if (name.isEmpty() || namesNothing) {
      return;
    }
    kind.add(hash);
    if (!mayMatter(hash)) {
      addHash(hash);
      onlyOther.add(hash);
    }
  }

  private String fold(Identifier name) {
    return dialect.names().fold(name.text(), name.quoted());
  }

  private void addHash(int hash) {
    int slot = slot(hash);
    while (hashes[slot] != 0) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    hashes[slot] = nonZero(hash);
  }

  /** Whether no table is listed at all. */
  public boolean isEmpty() {
    return namesNothing;
  }

  /** The tables that a scope or a setting may name. */
  public NameableTables nameable() {
    return nameable;
  }

  /** What a soft delete of any listed table may write of itself. */
  public DeleteEvent event() {
    return event;
  }

  /** Whether a name of this hash can be that of a listed table, in some case and quoting. */
  public boolean mayList(int hash) {
    return mayMatter(hash) && !onlyOther.contains(hash);
  }

  /** Whether it can be the name of what changes settings of a session. */
  public boolean mayChangeSettings(int hash) {
    return settings.contains(hash);
  }

  /** Whether it can be the name of a table that has a key to a listed one. */
  public boolean mayHaveParents(int hash) {
    return children.contains(hash);
  }

  /** Whether the schema decides which keys to listed tables this name, folded, has. */
  public boolean parentsDependOnSchema(String name) {
    return linked.parents().inSeveralSchemas().contains(name);
  }

  /**
   * The keys to listed tables that a table has.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name its own name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  public List<ParentKey> parentKeys(@Nullable String schema, String name, SchemaLookup schemas)
      throws SQLException {
    String actual = schema;
    if (schema == null && parentsDependOnSchema(name)) {
      String found = schemas.schemaOf(name);
      actual = found == null ? null : dialect.names().fold(found, true);
    }
    return linked.parents().of(actual, name);
  }

  /** Whether one of them can be so. */
  public boolean mayMatter(int hash) {
    if (namesNothing) {
      return false;
    }
    int wanted = nonZero(hash);
    for (int slot = slot(hash); hashes[slot] != 0; slot = (slot + 1) & (hashes.length - 1)) {
      if (hashes[slot] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name of this hash can be that of a view over a listed table. */
  public boolean mayBeView(int hash) {
    return views.contains(hash);
  }

  /**
   * Whether it can be the name of one from which a delete may really delete rows of a listed table.
   *
   * @param truncates whether that is a {@code TRUNCATE}
   */
  public boolean mayDestroy(int hash, boolean truncates) {
    return views.contains(hash)
        || destroying.contains(hash)
        || (truncates && emptying.contains(hash));
  }

  /** Whether a relation of this name, folded, leads to rows of a listed table otherwise. */
  public boolean isLinked(String name) {
    return linkedTables.containsKey(name);
  }

  /** Whether row-level security hides rows of a relation of this name, folded, from some roles. */
  public boolean isGuarded(String name) {
    return linked.guarded().contains(name);
  }

  /** Whether the schema decides what this name, folded, means. */
  public boolean dependsOnSchema(String name) {
    return bySchema.containsKey(name)
        || hard.containsKey(name)
        || linked.inSeveralSchemas().contains(name);
  }

  /**
   * What a name means.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name the relation's own name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  public Meaning meaning(@Nullable String schema, String name, SchemaLookup schemas)
      throws SQLException {
    String actual = schema;
    if (schema == null && dependsOnSchema(name)) {
      String found = schemas.schemaOf(name);
      actual = found == null ? null : dialect.names().fold(found, true);
    }
    Meaning link = linkedMeaning(actual, name);
    boolean real = actual != null && hard.getOrDefault(name, Set.of()).contains(actual);
    if (real || link.is(Kind.TEMPORARY)) {
      return Meaning.UNLISTED;
    }
    ListedTable exact = actual == null ? null : bySchema.getOrDefault(name, Map.of()).get(actual);
    if (exact != null) {
      return new Meaning(exact, null);
    }
    ListedTable anywhere = inAnySchema.get(name);
    boolean catalog = actual != null && dialect.tables().isCatalog(actual);
    return anywhere == null || catalog ? link : new Meaning(anywhere, null);
  }

  private Meaning linkedMeaning(@Nullable String schema, String name) {
    Map<String, Meaning> schemas = linkedTables.get(name);
    if (schemas == null) {
      return Meaning.UNLISTED;
    }
    return schema == null && !linked.inSeveralSchemas().contains(name)
        ? schemas.values().iterator().next()
        : schemas.getOrDefault(schema == null ? "" : schema, Meaning.UNLISTED);
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (hashes.length - 1);
  }

  /** Zero marks a free slot. */
  private static int nonZero(int hash) {
    return hash == 0 ? 1 : hash;
  }
}
