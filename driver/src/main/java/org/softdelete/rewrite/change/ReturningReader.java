package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.query.Subqueries;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Correlation;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rules.Assignment;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads the RETURNING of a DELETE that has become an UPDATE. A DELETE returns the rows as they
 * were; an UPDATE does so for what is qualified with {@code old}, from PostgreSQL 18 on (manual:
 * UPDATE, RETURNING). Before, the columns that a soft delete sets are returned as it sets them.
 * Confined to one rewrite.
 */
final class ReturningReader {

  /** Reserved words behind which an expression goes on, so that no label can follow. */
  private static final Set<String> BEFORE_AN_OPERAND =
      Set.of(
          ("all and any between case distinct else escape from ilike in is like not or returning"
                  + " similar some symmetric then to when")
              .split(" ", -1));

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  ReturningReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads what follows the condition of a soft delete. */
  void readOld(ListedTable table, ChangeTarget target, ChangeClauses clauses, Scope scope)
      throws SQLException {
    readers.expressions().read(clauses.rest(), clauses.end(), scope);
    if (text.is(clauses.rest(), Keyword.RETURNING)
        && clauses.rest() < clauses.end()
        && text.dialect().changes().returnsOld()) {
      qualify(columnsSetBy(table), target, clauses);
    }
  }

  private Set<String> columnsSetBy(ListedTable table) {
    Set<String> columns = new HashSet<>();
    columns.add(text.fold(table.rule().column()));
    for (Assignment also : table.rule().alsoSet()) {
      columns.add(text.fold(also.column()));
    }
    return columns;
  }

  private void qualify(Set<String> columns, ChangeTarget target, ChangeClauses clauses)
      throws SQLException {
    boolean otherTables = clauses.tables() < clauses.where();
    String visible = target.visibleName();
    int returning = clauses.rest();
    Subqueries subqueries = new Subqueries(text);
    for (int i = returning + 1; i < clauses.end(); i++) {
      if (tokens.is(i, '(') && subqueries.isHeldBy(i)) {
        requireNoneOf(columns, target, i);
        i = text.close(i);
      } else if (tokens.is(i, '*') && (i == returning + 1 || tokens.is(i - 1, ','))) {
        text.edits().insert(tokens.start(i), "old.");
        if (otherTables) {
          text.edits().insert(tokens.end(i), columnsOfOthers(i, clauses));
        }
      } else if (tokens.isName(i) && startsReference(i, clauses.end())) {
        if (!tokens.is(i + 1, '.') && text.fold(i).equals(visible)) {
          new WholeRow(text, target).returnOld(i, clauses);
        } else {
          qualify(i, columns, visible);
        }
      }
    }
  }

  /** What {@code *} at token {@code i} has of the further tables: all columns of each, in turn. */
  private String columnsOfOthers(int i, ChangeClauses clauses) throws Refusal {
    StringBuilder columns = new StringBuilder();
    int item = clauses.tables() + 1;
    while (item < clauses.where()) {
      int last = item;
      while (tokens.is(last + 1, '.')) {
        last += 2;
      }
      Correlation alias = Correlation.read(text, last + 1, clauses.where());
      boolean alone = alias.end() == clauses.where() || tokens.is(alias.end(), ',');
      if (!tokens.isName(last) || alias.renamesColumns() || alias.sampled() || !alone) {
        throw text.notUnderstood(i, "RETURNING * of joined or computed tables; name the columns");
      }
      columns.append(", ").append(tokens.text(alias.name() == null ? last : alias.token()));
      columns.append(".*");
      item = alias.end() + 1;
    }
    return columns.toString();
  }

  private void qualify(int i, Set<String> columns, String visible) throws Refusal {
    String name = text.fold(i);
    boolean qualified = tokens.is(i + 1, '.');
    if (qualified && (name.equals("old") || name.equals("new"))) {
      throw text.notUnderstood(
          i, "a DELETE that is turned into an UPDATE has other old and new rows");
    }
    if (!qualified && columns.contains(name)) {
      text.edits().insert(tokens.start(i), "old.");
    } else if (qualified
        && name.equals(visible)
        && (tokens.is(i + 2, '*')
            || (tokens.isName(i + 2) && columns.contains(text.fold(i + 2))))) {
      text.edits().replace(tokens.start(i), tokens.end(i), "old");
    }
  }

  /** In a query of its own a name may mean another table's column, and there is no telling. */
  private void requireNoneOf(Set<String> columns, ChangeTarget target, int open) throws Refusal {
    for (int i = open + 1; i < text.close(open); i++) {
      boolean others = tokens.is(i - 1, '.') && !text.fold(i - 2).equals(target.visibleName());
      boolean column = tokens.isName(i) && !others && columns.contains(text.fold(i));
      if (column || new WholeRow(text, target).isMeant(i)) {
        throw text.notUnderstood(
            i, "a query in RETURNING may read a column of the deleted row that the delete sets");
      }
    }
  }

  /** Whether a name begins a column reference, and is no label, function or part of a name. */
  private boolean startsReference(int i, int end) {
    boolean last = i + 1 == end || tokens.is(i + 1, ',');
    boolean label = tokens.is(i - 1, Keyword.AS) || (last && endsOperand(i - 1));
    return !label && !tokens.is(i - 1, '.') && !tokens.is(i + 1, '(');
  }

  private boolean endsOperand(int i) {
    return switch (tokens.type(i)) {
      case ')', ']', Tokens.STRING, Tokens.NUMBER, Tokens.QUOTED -> true;
      case Tokens.WORD -> !BEFORE_AN_OPERAND.contains(tokens.text(i).toLowerCase(Locale.ROOT));
      default -> false;
    };
  }
}
