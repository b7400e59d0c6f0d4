package org.softdelete.harness.random;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A FROM clause or a part of one.
 *
 * @param relations what it makes visible
 * @param star the columns that {@code *} means
 */
record From(Sql sql, List<Relation> relations, List<Column> star) {

  static From of(Sql sql, Relation relation) {
    return new From(sql, List.of(relation), relation.columns());
  }

  /** Whether no two columns have one name. */
  boolean hasDistinctColumns() {
    return star.stream().map(Column::name).distinct().count() == star.size();
  }

  /**
   * The columns whose name occurs once, so that they need no qualifier.
   *
   * @param merges whether columns that are joined by name count as one; in H2 they are ambiguous
   */
  List<Column> unqualified(boolean merges) {
    List<Column> all =
        merges ? star : relations.stream().flatMap(r -> r.columns().stream()).toList();
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(Column::name, Collectors.counting()));
    return all.stream().filter(column -> counts.get(column.name()) == 1).toList();
  }
}
