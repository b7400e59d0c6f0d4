package org.softdelete.rewrite.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rules.Assignment;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.NearestWord;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/** Finds columns that rules name and that their tables do not have. For one thread. */
final class MissingColumns {

  private final String source;
  private final Dialect dialect;
  private final Map<RelationName, Set<String>> columns;
  private final Set<RelationName> views;
  private final Problems problems;

  /** Of a database of which {@code catalog} tells. */
  MissingColumns(Rules rules, Catalog catalog, Dialect dialect, Problems problems) {
    this.source = rules.source();
    this.dialect = dialect;
    this.problems = problems;
    columns =
        catalog.columns().stream()
            .collect(
                groupingBy(
                    Catalog.Column::relation,
                    mapping(Catalog.Column::name, toCollection(TreeSet::new))));
    views =
        catalog.links().stream()
            .filter(link -> link.reach() == Reach.VIEW)
            .map(Catalog.Link::from)
            .collect(toSet());
  }

  /** Looks for those that {@code rule} names; nothing is known of columns that nobody may see. */
  void check(RelationName relation, TableRule rule) {
    Set<String> known = columns.getOrDefault(relation, Set.of());
    if (known.isEmpty()) {
      return;
    }
    if (!has(known, rule.column())) {
      problems.add(
          () ->
              message(
                  relation,
                  rule,
                  "by which they tell whether a row of it is deleted: every statement on it fails",
                  rule.column(),
                  ColumnType.ofMarker(rule)));
    }
    for (Assignment also : rule.alsoSet()) {
      checkSet(relation, rule, known, also.column(), ColumnType.of(also));
    }
    checkSet(relation, rule, known, rule.event().batch(), Optional.of(ColumnType.OF_BATCH));
    checkSet(relation, rule, known, rule.event().deletedBy(), Optional.of(ColumnType.OF_TEXT));
    checkSet(relation, rule, known, rule.event().reason(), Optional.of(ColumnType.OF_TEXT));
    checkCreated(relation, rule, known, rule.created());
  }

  private void checkCreated(
      RelationName relation, TableRule rule, Set<String> known, @Nullable Identifier column) {
    if (column != null && rule.live().isNull() && !has(known, column)) {
      problems.add(
          () ->
              message(
                  relation,
                  rule,
                  "by which they tell since when a row is there: it cannot be read as of a time",
                  column,
                  Optional.of(ColumnType.OF_CREATED)));
    }
  }

  private void checkSet(
      RelationName relation,
      TableRule rule,
      Set<String> known,
      @Nullable Identifier column,
      Optional<ColumnType> type) {
    if (column != null && !has(known, column)) {
      problems.add(
          () ->
              message(
                  relation,
                  rule,
                  "which they set with every delete: each delete from it fails",
                  column,
                  type));
    }
  }

  private boolean has(Set<String> known, Identifier column) {
    String wanted = dialect.names().fold(column.text(), column.quoted());
    return known.stream().anyMatch(name -> dialect.names().fold(name, true).equals(wanted));
  }

  private String message(
      RelationName relation,
      TableRule rule,
      String purpose,
      Identifier column,
      Optional<ColumnType> type) {
    String near =
        NearestWord.nearest(column.text(), columns.getOrDefault(relation, Set.of()))
            .map(word -> " (nearest is %s)".formatted(WrittenName.of(word, dialect.names())))
            .orElse("");
    return "The rules of %s list %s, which has no column %s, %s. %s, or name another column in the rules%s."
        .formatted(
            source,
            WrittenName.of(relation, dialect.names()),
            column,
            purpose,
            cure(relation, rule, column, type),
            near);
  }

  private String cure(
      RelationName relation, TableRule rule, Identifier column, Optional<ColumnType> type) {
    if (views.contains(relation)) {
      return "Let the view's query show it";
    }
    String table =
        WrittenName.of(relation.schema(), dialect.names()) + '.' + rule.table().name().toSql();
    return type.map(
            known ->
                "Add it: "
                    + dialect
                        .phrases()
                        .addColumn(table, column.toSql(), known.name(), known.constraint()))
        .orElse("Add it, of the type of what the rules put into it");
  }
}
