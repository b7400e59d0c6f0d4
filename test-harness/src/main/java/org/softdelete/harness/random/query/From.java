package org.softdelete.harness.random.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.statement.Sql;

/**
 * A FROM clause or a part of one.
 *
 * @param relations what it makes visible
 * @param star the columns that {@code *} means
 */
public record From(Sql sql, List<RowSource> relations, List<RandomColumn> star) {

  static From of(Sql sql, RowSource relation) {
    return new From(sql, List.of(relation), relation.columns());
  }

  /** Whether no two columns have one name. */
  boolean hasDistinctColumns() {
    return star.stream().map(RandomColumn::name).distinct().count() == star.size();
  }

  /**
   * The columns whose name occurs once, so that they need no qualifier.
   *
   * @param merges whether columns that are joined by name count as one; in H2 they are ambiguous
   */
  List<RandomColumn> unqualified(boolean merges) {
    List<RandomColumn> all =
        merges ? star : relations.stream().flatMap(r -> r.columns().stream()).toList();
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(RandomColumn::name, Collectors.counting()));
    return all.stream().filter(column -> counts.get(column.name()) == 1).toList();
  }
}
