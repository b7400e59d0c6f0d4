package org.softdelete.rewrite;

import java.util.stream.Collectors;
import org.softdelete.rules.TableRule;

/**
 * A table whose deletes are soft, with the pieces of SQL that its rule amounts to. Immutable.
 *
 * @param rule what the rules file says of it
 */
record ListedTable(TableRule rule) {

  /** The predicate for the rows that are not deleted, of the table visible as {@code qualifier}. */
  String live(String qualifier) {
    String column = marker(qualifier);
    return rule.live().isNull() ? column + " IS NULL" : column + " = " + rule.live().sql();
  }

  /** The predicate for the deleted rows: true for exactly those for which {@link #live} is not. */
  String deleted(String qualifier) {
    String column = marker(qualifier);
    return rule.live().isNull()
        ? column + " IS NOT NULL"
        : column + " IS DISTINCT FROM " + rule.live().sql();
  }

  /** The assignments that a soft delete makes, from behind the word {@code SET}. */
  String assignments() {
    String marker = rule.column().toSql() + " = " + rule.deleted();
    return rule.alsoSet().isEmpty()
        ? marker
        : rule.alsoSet().stream()
            .map(also -> also.column().toSql() + " = " + also.expression())
            .collect(Collectors.joining(", ", marker + ", ", ""));
  }

  private String marker(String qualifier) {
    return qualifier + '.' + rule.column().toSql();
  }
}
