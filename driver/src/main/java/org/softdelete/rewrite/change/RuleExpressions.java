package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * The expressions of a table's rule in a statement with further tables. A column that an expression
 * names may be one of theirs, too. In a query of its own the expression sees the changed table
 * alone, for a name means the innermost table that has it (ISO/IEC 9075-2, 6.6). Where such a query
 * does not see the changed table, columns get its name in front. Confined to one rewrite.
 */
final class RuleExpressions {

  /** Words that are values, or parts of them. */
  private static final Set<String> VALUES =
      Set.of(
          "current_timestamp",
          "current_date",
          "current_time",
          "localtimestamp",
          "localtime",
          "true",
          "false",
          "null",
          "at",
          "time",
          "zone");

  private final StatementText text;
  private final ChangeTarget target;

  RuleExpressions(StatementText text, ChangeTarget target) {
    this.text = text;
    this.target = target;
  }

  /** The assignments that soft-delete a row of {@code table}, which is the target. */
  String assignments(ListedTable table) throws SQLException {
    if (text.dialect().changes().subqueriesSeeTarget()) {
      return table.assignments(
          deleted -> namesColumn(deleted) ? inQuery(deleted) : deleted, this::inQuery);
    }
    boolean named =
        namesColumn(table.rule().deleted())
            || table.rule().alsoSet().stream().anyMatch(also -> namesColumn(also.expression()));
    TableShape shape = named ? text.tables().shapeOf(target.name()) : null;
    return shape == null
        ? table.assignments()
        : table.assignments(one -> qualified(one, shape), one -> qualified(one, shape));
  }

  private String inQuery(String expression) {
    return "(SELECT %s FROM (SELECT %s.*) AS %s)"
        .formatted(expression, target.qualifier(), text.tokens().text(target.name().last()));
  }

  private Tokens scan(String expression) {
    return Scanner.scan(expression, text.dialect().lexis());
  }

  /** Whether there is a word in it that may be a column. */
  private boolean namesColumn(String expression) {
    Tokens tokens = scan(expression);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isName(i)
          && !VALUES.contains(tokens.text(i).toLowerCase(Locale.ROOT))
          && !tokens.is(i + 1, '(')
          && !tokens.is(i + 1, Tokens.STRING)) {
        return true;
      }
    }
    return false;
  }

  private String qualified(String expression, TableShape shape) {
    Tokens tokens = scan(expression);
    Edits qualified = new Edits();
    for (int i = 0; i < tokens.size(); i++) {
      String name = tokens.isName(i) ? text.dialect().names().fold(tokens, i) : null;
      if (isColumn(tokens, i, name, shape)) {
        qualified.insert(tokens.start(i), target.qualifier() + '.');
      }
    }
    return qualified.splice(expression);
  }

  private static boolean isColumn(Tokens tokens, int i, @Nullable String name, TableShape shape) {
    return name != null
        && shape.column(name) != null
        && !tokens.is(i - 1, '.')
        && !tokens.reads(i - 1, "as")
        && !tokens.is(i + 1, '.')
        && !tokens.is(i + 1, '(')
        && !tokens.is(i + 1, Tokens.STRING);
  }
}
