package org.softdelete.rewrite;

import java.util.function.UnaryOperator;
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
    return assignments(UnaryOperator.identity());
  }

  /**
   * The same for a statement with further tables, in PostgreSQL. A column that an expression of the
   * rules names may be one of theirs, too; in a query of its own the expression sees the changed
   * table alone, for a name means the innermost table that has it (ISO/IEC 9075-2, 6.6).
   *
   * @param qualifier the name by which the table is visible, as written
   * @param name the table's own name, as written
   */
  String assignmentsBesideOthers(String qualifier, String name) {
    return assignments(
        expression ->
            "(SELECT %s FROM (SELECT %s.*) AS %s)".formatted(expression, qualifier, name));
  }

  private String assignments(UnaryOperator<String> expression) {
    String marker = rule.column().toSql() + " = " + rule.deleted();
    return rule.alsoSet().isEmpty()
        ? marker
        : rule.alsoSet().stream()
            .map(also -> also.column().toSql() + " = " + expression.apply(also.expression()))
            .collect(Collectors.joining(", ", marker + ", ", ""));
  }

  private String marker(String qualifier) {
    return qualifier + '.' + rule.column().toSql();
  }
}
