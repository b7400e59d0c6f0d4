package org.softdelete.rewrite.rules;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.SchemaLookup;
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
  private final Set<Integer> onlySettings = new HashSet<>();
  private final boolean namesNothing;
  private final Map<String, ListedTable> inAnySchema = new HashMap<>();
  private final Map<String, Map<String, ListedTable>> bySchema = new HashMap<>();

  /** The tables that {@code rules} list, as the database behind {@code dialect} spells them. */
  public RuleIndex(Rules rules, Dialect dialect) {
    this.dialect = dialect;
    List<TableRule> soft =
        rules.tables().stream().filter(rule -> rule.mode() == TableRule.Mode.SOFT).toList();
    namesNothing = soft.isEmpty();
    hashes = new int[Integer.highestOneBit(Math.max(8, soft.size())) * 4];
    for (TableRule rule : soft) {
      String name = fold(rule.table().name());
      ListedTable table = new ListedTable(rule, dialect.phrases());
      if (rule.table().schema() == null) {
        inAnySchema.put(name, table);
      } else {
        String schema = fold(rule.table().schema());
        bySchema.computeIfAbsent(name, key -> new HashMap<>()).put(schema, table);
      }
      addHash(NameHash.of(rule.table().name().text()));
    }
    addSettings(dialect.modes().function());
    addSettings(dialect.modes().view());
  }

  /** Kept beside the tables, so that one look-up tells that a name is of neither kind. */
  private void addSettings(String name) {
    int hash = NameHash.of(name);
    if (name.isEmpty() || namesNothing) {
      return;
    }
    settings.add(hash);
    if (!mayMatter(hash)) {
      addHash(hash);
      onlySettings.add(hash);
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

  /** Whether a name of this hash can be that of a listed table, in some case and quoting. */
  public boolean mayList(int hash) {
    return mayMatter(hash) && !onlySettings.contains(hash);
  }

  /** Whether it can be the name of what changes settings of a session. */
  public boolean mayChangeSettings(int hash) {
    return settings.contains(hash);
  }

  /** Whether one of the two can be so. */
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
      ListedTable exact = actual == null ? null : qualified.get(dialect.names().fold(actual, true));
      if (exact != null) {
        return exact;
      }
    }
    boolean catalog = actual != null && dialect.tables().isCatalog(actual);
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
