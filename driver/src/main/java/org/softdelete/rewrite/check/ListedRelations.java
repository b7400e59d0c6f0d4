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
