package org.softdelete.rewrite.secondreading.named;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.rules.LinkedRelations.Kind;
import org.softdelete.rewrite.rules.LinkedRelations.Link;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;
import org.softdelete.rewrite.secondreading.text.Normal;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/** Finds what the rules, and the catalog, say of a table that a statement names. Immutable. */
public final class ListedNames {

  private static final String ANY = "";

  private final Dialect dialect;
  private final LinkedRelations linked;

  /** The rules by name and then by schema, both folded; {@link #ANY} if they say none. */
  private final Map<String, Map<String, TableRule>> rules = new HashMap<>();

  private final Set<String> words = new HashSet<>();

  public ListedNames(Rules rules, LinkedRelations linked, Dialect dialect) {
    this.dialect = dialect;
    this.linked = linked;
    for (TableRule rule : rules.tables()) {
      Identifier schema = rule.table().schema();
      String name = fold(rule.table().name());
      this.rules
          .computeIfAbsent(name, key -> new HashMap<>())
          .put(schema == null ? ANY : fold(schema), rule);
      words.add(name.toUpperCase(Locale.ROOT));
    }
    linked.byName().keySet().forEach(name -> words.add(name.toUpperCase(Locale.ROOT)));
    linked.parents().byName().keySet().forEach(name -> words.add(name.toUpperCase(Locale.ROOT)));
  }

  private String fold(Identifier name) {
    return dialect.names().fold(name.text(), name.quoted());
  }

  public Names names() {
    return dialect.names();
  }

  /** Whether a name, folded, may be that of a table that matters. */
  boolean mayBe(String name) {
    return words.contains(name.toUpperCase(Locale.ROOT));
  }

  /** Whether a word of these may name a table that matters, in any case and quoting. */
  public boolean mayBeIn(Normal text) {
    for (String word : text.words()) {
      if (mayBe(WrittenName.fold(StandIn.without(word), dialect.names()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is said of a table.
   *
   * @param schemas tells which schema an unqualified name means
   * @return null if its rows are nothing to us
   */
  @Nullable Listed of(Table table, SchemaLookup schemas) throws SQLException {
    String name = WrittenName.fold(StandIn.without(table.getName()), dialect.names());
    String written = table.getSchemaName();
    String schema =
        written == null ? null : WrittenName.fold(StandIn.without(written), dialect.names());
    Map<String, TableRule> named = rules.getOrDefault(name, Map.of());
    if (schema == null && decidesBySchema(name, named)) {
      String found = schemas.schemaOf(name);
      schema = found == null ? null : dialect.names().fold(found, true);
    }
    Link link = link(schema, name);
    TableRule exact = schema == null ? null : named.get(schema);
    if (link != null && link.kind() == Kind.TEMPORARY) {
      return null;
    }
    if (exact != null) {
      return soft(exact, null);
    }
    TableRule anywhere = named.get(ANY);
    boolean catalog = schema != null && dialect.tables().isCatalog(schema);
    if (anywhere != null && anywhere.mode() == TableRule.Mode.SOFT && !catalog) {
      return soft(anywhere, null);
    }
    return link == null || link.rule() == null ? null : soft(link.rule(), link.table());
  }

  /** The keys that matter where rows are deleted. */
  List<Reference> references() {
    return linked.references();
  }

  /** The keys by which rows of a table point to rows of listed ones. */
  List<ParentKey> parentKeys(Table table, SchemaLookup schemas) throws SQLException {
    if (!dialect.parents().areChecked()) {
      return List.of();
    }
    String name = WrittenName.fold(StandIn.without(table.getName()), dialect.names());
    String written = table.getSchemaName();
    String schema =
        written == null ? null : WrittenName.fold(StandIn.without(written), dialect.names());
    if (schema == null && linked.parents().inSeveralSchemas().contains(name)) {
      String found = schemas.schemaOf(name);
      schema = found == null ? null : dialect.names().fold(found, true);
    }
    return linked.parents().of(schema, name);
  }

  private boolean decidesBySchema(String name, Map<String, TableRule> named) {
    boolean alone = named.size() == 1 && named.containsKey(ANY);
    return linked.inSeveralSchemas().contains(name) || (!named.isEmpty() && !alone);
  }

  private @Nullable Link link(@Nullable String schema, String name) {
    Map<String, Link> links = linked.byName().get(name);
    if (links == null) {
      return null;
    }
    return schema == null && !linked.inSeveralSchemas().contains(name)
        ? links.values().iterator().next()
        : links.get(schema == null ? "" : schema);
  }

  private @Nullable Listed soft(TableRule rule, @Nullable String synonymOf) {
    if (rule.mode() != TableRule.Mode.SOFT) {
      return null;
    }
    if (synonymOf == null) {
      return new Listed(rule, null, null);
    }
    String quoted = '"' + synonymOf.replace("\"", "\"\"") + '"';
    return new Listed(
        rule,
        dialect.names().fold(synonymOf, true),
        dialect.tables().columnsBehindSynonym() ? quoted : null);
  }
}
