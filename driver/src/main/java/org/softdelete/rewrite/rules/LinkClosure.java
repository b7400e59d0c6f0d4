package org.softdelete.rewrite.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.Kind;
import org.softdelete.rewrite.rules.LinkedRelations.Link;
import org.softdelete.rules.References;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/** Follows the links of a catalog from the listed tables on. Used once, by one thread. */
final class LinkClosure {

  private final Dialect dialect;
  private final Catalog catalog;
  private final Map<String, TableRule> anywhere = new HashMap<>();
  private final Map<RelationName, TableRule> inSchema = new HashMap<>();

  /** The rule of each relation that has one of its own or takes that of what it belongs to. */
  private final Map<RelationName, TableRule> rules =
      new TreeMap<>(Comparator.comparing(RelationName::schema).thenComparing(RelationName::name));

  private final Map<RelationName, Link> links = new HashMap<>();

  LinkClosure(Rules rules, Dialect dialect, Catalog catalog) {
    this.dialect = dialect;
    this.catalog = catalog;
    for (TableRule rule : rules.tables()) {
      TableName table = rule.table();
      String name = dialect.names().fold(table.name().text(), table.name().quoted());
      if (table.schema() == null) {
        anywhere.put(name, rule);
      } else {
        String schema = dialect.names().fold(table.schema().text(), table.schema().quoted());
        inSchema.put(new RelationName(schema, name), rule);
      }
    }
  }

  LinkedRelations links() {
    for (RelationName relation : catalog.relations()) {
      TableRule own = ownRule(relation);
      if (own != null) {
        rules.put(relation, own);
      }
    }
    Set<RelationName> named = Set.copyOf(rules.keySet());
    Map<RelationName, String> synonyms = new HashMap<>();
    for (Catalog.Link link : catalog.links()) {
      if (link.reach() == Reach.SYNONYM) {
        synonyms.put(link.from(), link.to().name());
      }
    }
    spreadRules(edges(Reach.HEIR, Catalog.Link::to, Catalog.Link::from));
    spreadRules(edges(Reach.SYNONYM, Catalog.Link::to, Catalog.Link::from));
    rules.forEach(
        (relation, rule) -> {
          if (!named.contains(relation) && rule.mode() == TableRule.Mode.SOFT) {
            links.put(relation, new Link(Kind.LISTED, rule, synonyms.get(relation)));
          }
        });
    Collection<RelationName> listed = softly(rules);
    Set<RelationName> known = new HashSet<>(listed);
    known.addAll(
        spread(known, Kind.ANCESTOR, edges(Reach.HEIR, Catalog.Link::from, Catalog.Link::to)));
    known.addAll(spread(known, Kind.VIEW, edges(Reach.VIEW, Catalog.Link::to, Catalog.Link::from)));
    spread(known, Kind.VIEW, edges(Reach.SYNONYM, Catalog.Link::to, Catalog.Link::from));
    Set<RelationName> cascading =
        spread(
            new HashSet<>(listed),
            Kind.CASCADING,
            parents(key -> key.onDelete() == ForeignKey.Action.CASCADE));
    spread(cascading, Kind.ABOVE_CASCADING, above());
    spread(new HashSet<>(listed), Kind.REFERENCED, parents(key -> true));
    hideByTemporary();
    return result();
  }

  private @Nullable TableRule ownRule(RelationName relation) {
    if (catalog.temporary().contains(relation)) {
      return null;
    }
    RelationName folded = folded(relation);
    TableRule exact = inSchema.get(folded);
    return exact != null || dialect.tables().isCatalog(relation.schema())
        ? exact
        : anywhere.get(folded.name());
  }

  private static Collection<RelationName> softly(Map<RelationName, TableRule> rules) {
    return rules.keySet().stream()
        .filter(relation -> rules.get(relation).mode() == TableRule.Mode.SOFT)
        .toList();
  }

  /** From each relation, where one step of a kind leads. */
  private Map<RelationName, List<RelationName>> edges(
      Reach reach,
      Function<Catalog.Link, RelationName> start,
      Function<Catalog.Link, RelationName> end) {
    return catalog.links().stream()
        .filter(link -> link.reach() == reach)
        .collect(groupingBy(start, mapping(end, toList())));
  }

  /** From each relation, those by whose names its rows are deleted, too. */
  private Map<RelationName, List<RelationName>> above() {
    Map<RelationName, List<RelationName>> above = new HashMap<>();
    for (Catalog.Link link : catalog.links()) {
      boolean heir = link.reach() == Reach.HEIR;
      above
          .computeIfAbsent(heir ? link.from() : link.to(), relation -> new ArrayList<>())
          .add(heir ? link.to() : link.from());
    }
    return above;
  }

  /** From the table of each of these foreign keys, the tables that they point to. */
  private Map<RelationName, List<RelationName>> parents(Predicate<ForeignKey> which) {
    return catalog.foreignKeys().stream()
        .filter(which)
        .collect(groupingBy(ForeignKey::child, mapping(ForeignKey::parent, toList())));
  }

  /** Gives a relation's rule to all that it leads to and that have none. */
  private void spreadRules(Map<RelationName, List<RelationName>> edges) {
    Deque<RelationName> open = new ArrayDeque<>(rules.keySet());
    while (!open.isEmpty()) {
      RelationName from = open.remove();
      for (RelationName to : edges.getOrDefault(from, List.of())) {
        if (rules.putIfAbsent(to, rules.get(from)) == null) {
          open.add(to);
        }
      }
    }
  }

  /** Makes all that is reached from {@code start} and counts as nothing yet links of a kind. */
  private Set<RelationName> spread(
      Set<RelationName> start, Kind kind, Map<RelationName, List<RelationName>> edges) {
    Set<RelationName> reached = new HashSet<>();
    Deque<RelationName> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      for (RelationName to : edges.getOrDefault(open.remove(), List.of())) {
        if (!start.contains(to) && reached.add(to)) {
          links.putIfAbsent(to, new Link(kind));
          open.add(to);
        }
      }
    }
    return reached;
  }

  private void hideByTemporary() {
    Set<String> meant = new HashSet<>(anywhere.keySet());
    inSchema.keySet().forEach(relation -> meant.add(relation.name()));
    links.keySet().forEach(relation -> meant.add(folded(relation).name()));
    for (RelationName relation : catalog.temporary()) {
      if (meant.contains(folded(relation).name())) {
        links.putIfAbsent(relation, new Link(Kind.TEMPORARY));
      }
    }
  }

  private LinkedRelations result() {
    Map<String, Map<String, Link>> byName = new HashMap<>();
    links.forEach(
        (relation, link) -> {
          RelationName folded = folded(relation);
          byName.computeIfAbsent(folded.name(), name -> new HashMap<>()).put(folded.schema(), link);
        });
    Map<String, String> schemas = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (RelationName relation : catalog.relations()) {
      RelationName folded = folded(relation);
      if (byName.containsKey(folded.name())
          && schemas.putIfAbsent(folded.name(), folded.schema()) != null) {
        several.add(folded.name());
      }
    }
    Set<String> guarded = new HashSet<>();
    for (RelationName relation : catalog.guarded()) {
      guarded.add(folded(relation).name());
    }
    List<LinkedRelations.Reference> references =
        references(new DeclaredReferences(catalog, dialect).keys(rules));
    List<LinkedRelations.Reference> written = new ArrayList<>(references);
    written.addAll(references(catalog.viewKeys()));
    return new LinkedRelations(
        byName,
        several,
        guarded,
        references,
        ParentClosure.of(written, catalog, this::folded),
        KeyedHeirs.of(references, edges(Reach.HEIR, Catalog.Link::from, Catalog.Link::to)));
  }

  private List<LinkedRelations.Reference> references(List<ForeignKey> keys) {
    Set<String> names = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (RelationName relation : catalog.relations()) {
      String name = folded(relation).name();
      if (!names.add(name)) {
        several.add(name);
      }
    }
    Map<RelationName, String> markers = markerTypes();
    return keys.stream()
        .map(
            key ->
                new LinkedRelations.Reference(
                    key,
                    softRule(key.parent()),
                    softRule(key.child()),
                    several.contains(folded(key.parent()).name()),
                    several.contains(folded(key.child()).name()),
                    haveSameTime(key, markers)))
        .filter(this::matters)
        .toList();
  }

  /** Whether a listed table is at one of its ends, or is reached by further keys behind it. */
  private boolean matters(LinkedRelations.Reference reference) {
    TableRule parent = reference.parent();
    if (parent != null) {
      return parent.references().mode() != References.Mode.OFF;
    }
    Link further = links.get(reference.key().child());
    return reference.child() != null || (further != null && further.isReferenced());
  }

  private static boolean haveSameTime(ForeignKey key, Map<RelationName, String> markers) {
    String type = markers.getOrDefault(key.parent(), "");
    return type.toUpperCase(Locale.ROOT).startsWith("TIMESTAMP")
        && type.equals(markers.get(key.child()));
  }

  /**
   * The type of the marker of each listed table, but for those whose deletes all write the same.
   */
  private Map<RelationName, String> markerTypes() {
    Map<RelationName, String> types = new HashMap<>();
    for (Catalog.Column column : catalog.columns()) {
      TableRule rule = softRule(column.relation());
      if (rule != null
          && !rule.live().allOthers()
          && dialect
              .names()
              .fold(rule.column().text(), rule.column().quoted())
              .equals(dialect.names().fold(column.name(), true))) {
        types.put(column.relation(), column.type());
      }
    }
    return types;
  }

  /** A table whose deletes stay real counts as not listed (SEMANTICS §5). */
  private @Nullable TableRule softRule(RelationName relation) {
    TableRule rule = rules.get(relation);
    return rule == null || rule.mode() == TableRule.Mode.HARD ? null : rule;
  }

  private RelationName folded(RelationName relation) {
    return new RelationName(
        dialect.names().fold(relation.schema(), true), dialect.names().fold(relation.name(), true));
  }
}
