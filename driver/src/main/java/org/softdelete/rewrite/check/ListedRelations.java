package org.softdelete.rewrite.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.NearestWord;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;

/**
 * Which relations rules mean. Those of the system are none, nor are temporary ones, which other
 * sessions do not have. Immutable.
 */
final class ListedRelations {

  private static final Comparator<RelationName> BY_NAME =
      Comparator.comparing(RelationName::schema).thenComparing(RelationName::name);

  private final Names names;
  private final Map<String, List<RelationName>> relations;

  /** Of a database of which {@code catalog} tells. */
  ListedRelations(Catalog catalog, Dialect dialect) {
    names = dialect.names();
    relations =
        catalog.relations().stream()
            .filter(relation -> !catalog.temporary().contains(relation))
            .filter(relation -> !dialect.tables().isCatalog(relation.schema()))
            .sorted(BY_NAME)
            .collect(groupingBy(relation -> names.fold(relation.name(), true)));
  }

  /** All that may be meant. */
  Stream<RelationName> all() {
    return relations.values().stream().flatMap(List::stream);
  }

  /** Those whose own name is that of {@code table}, in whichever schema. */
  List<RelationName> named(TableName table) {
    return relations.getOrDefault(fold(table.name()), List.of());
  }

  /** Those that {@code table} means, whatever other rules mean. */
  List<RelationName> meantBy(TableName table) {
    Identifier schema = table.schema();
    return schema == null
        ? named(table)
        : named(table).stream()
            .filter(found -> names.fold(found.schema(), true).equals(fold(schema)))
            .toList();
  }

  /**
   * What can be done about a name that means none.
   *
   * @param named what else can be taken out
   */
  String cure(TableName table, String named) {
    Map<String, String> candidates = new LinkedHashMap<>();
    if (table.schema() != null) {
      named(table).stream()
          .findFirst()
          .ifPresent(other -> candidates.put(spelt(table), WrittenName.of(other, names)));
    }
    if (candidates.isEmpty()) {
      all()
          .forEach(
              relation ->
                  candidates.putIfAbsent(
                      table.schema() == null
                          ? relation.name()
                          : relation.schema() + '.' + relation.name(),
                      table.schema() == null
                          ? WrittenName.of(relation.name(), names)
                          : WrittenName.of(relation, names)));
    }
    return NearestWord.nearest(spelt(table), candidates.keySet())
        .map(near -> "Nearest is %s: correct the name".formatted(candidates.get(near)))
        .orElse("Correct the name, make the table")
        .concat(", or take the " + named + " out");
  }

  private static String spelt(TableName table) {
    return table.schema() == null
        ? table.name().text()
        : table.schema().text() + '.' + table.name().text();
  }

  /** Each relation that one of {@code rules} means, with the rule that decides. */
  Map<RelationName, TableRule> ruledBy(List<TableRule> rules) {
    Map<RelationName, TableRule> ruled = new LinkedHashMap<>();
    for (TableRule rule : rules) {
      for (RelationName relation : meantBy(rule.table())) {
        ruled.merge(relation, rule, ListedRelations::moreExact);
      }
    }
    return ruled;
  }

  /** A rule with a schema overrides one without. */
  private static TableRule moreExact(TableRule one, TableRule other) {
    return other.table().schema() == null ? one : other;
  }

  private String fold(Identifier name) {
    return names.fold(name.text(), name.quoted());
  }
}
