package org.softdelete.rewrite.rules;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;
import org.softdelete.sql.NameHash;

/**
 * Finds the rule that a table's name means. Both look-ups take a time that does not grow with the
 * number of rules. Immutable.
 */
public final class RuleIndex {

  /** The schemas that hold the catalog; a rule without a schema never means a table of theirs. */
  private static final Set<String> CATALOGS = Set.of("information_schema", "pg_catalog");

  private final NameFolding folding;
  private final int[] hashes;
  private final boolean namesNothing;
  private final Map<String, ListedTable> inAnySchema = new HashMap<>();
  private final Map<String, Map<String, ListedTable>> bySchema = new HashMap<>();

  public RuleIndex(Rules rules, NameFolding folding) {
    this.folding = folding;
    List<TableRule> soft =
        rules.tables().stream().filter(rule -> rule.mode() == TableRule.Mode.SOFT).toList();
    namesNothing = soft.isEmpty();
    hashes = new int[Integer.highestOneBit(Math.max(8, soft.size())) * 4];
    for (TableRule rule : soft) {
      String name = folding.fold(rule.table().name());
      ListedTable table = new ListedTable(rule);
      if (rule.table().schema() == null) {
        inAnySchema.put(name, table);
      } else {
        String schema = folding.fold(rule.table().schema());
        bySchema.computeIfAbsent(name, key -> new HashMap<>()).put(schema, table);
      }
      addHash(NameHash.of(rule.table().name().text()));
    }
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

  /** Whether a name of this hash can be that of a listed table, in some case and quoting. */
  public boolean mayList(int hash) {
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

  /**
   * The listed table that a name means, or null if it means another.
   *
   * @param schema the schema it is qualified with, folded; null if it is not
   * @param name the table's name, folded
   * @throws SQLException if the database has to be asked for the schema and cannot be
   */
  public @Nullable ListedTable find(@Nullable String schema, String name, SchemaLookup schemas)
      throws SQLException {
    ListedTable anywhere = inAnySchema.get(name);
    Map<String, ListedTable> qualified = bySchema.get(name);
    String actual = schema;
    if (qualified != null) {
      actual = schema == null ? schemas.schemaOf(name) : schema;
      ListedTable exact = actual == null ? null : qualified.get(folding.fold(actual, true));
      if (exact != null) {
        return exact;
      }
    }
    boolean catalog = actual != null && CATALOGS.contains(actual.toLowerCase(Locale.ROOT));
    return catalog ? null : anywhere;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (hashes.length - 1);
  }

  /** Zero marks a free slot. */
  private static int nonZero(int hash) {
    return hash == 0 ? 1 : hash;
  }
}
