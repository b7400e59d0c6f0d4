package org.softdelete.rewrite.upsert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The rows that an INSERT, or a MERGE by key, has: from a query, from {@code VALUES}, or from
 * {@code SET}. Immutable.
 *
 * @param columns the columns that they fill, in their order
 * @param defaults the names of those that get their default in all rows
 * @param mixed a {@code DEFAULT} that is not so in all rows; -1 if there is none
 * @param source the first token of the rows
 * @param end the token behind them
 */
record InsertedRows(
    List<TableColumn> columns, Set<String> defaults, int mixed, int source, int end) {

  /**
   * Reads them.
   *
   * @param all the columns that are filled where no list says which
   * @param list the list of columns; {@code source} if there is none
   * @return null if they do not fit the table, so that the database refuses them
   */
  static @Nullable InsertedRows read(
      StatementText text, TableShape shape, List<TableColumn> all, int list, int source, int end) {
    Tokens tokens = text.tokens();
    List<TableColumn> columns = new ArrayList<>();
    if (tokens.is(source, Keyword.SET)) {
      for (Assignment one : new SetClause(text, source + 1, end).assignments()) {
        columns.add(shape.column(text.fold(one.targetEnd() - 1)));
      }
    } else if (list < source && tokens.is(list, '(')) {
      for (int i = list + 1; i < text.close(list); i += 2) {
        columns.add(tokens.isName(i) ? shape.column(text.fold(i)) : null);
      }
    } else {
      columns.addAll(all.subList(0, filled(text, all.size(), source, end)));
    }
    return columns.contains(null) || columns.isEmpty()
        ? null
        : withDefaults(text, columns, source, end);
  }

  /** How many of {@code all} columns get a value where no list says which. */
  private static int filled(StatementText text, int all, int source, int end) {
    List<List<Integer>> rows = rows(text, source, end);
    return text.dialect().upserts().shortRows() && !rows.isEmpty()
        ? Math.min(all, rows.get(0).size())
        : all;
  }

  private static InsertedRows withDefaults(
      StatementText text, List<TableColumn> columns, int source, int end) {
    Set<String> everywhere = new HashSet<>();
    int mixed = -1;
    List<List<Integer>> rows = rows(text, source, end);
    for (List<Integer> row : rows) {
      for (int column = 0; column < Math.min(row.size(), columns.size()); column++) {
        int value = row.get(column);
        int place = column;
        if (text.tokens().is(value, Keyword.DEFAULT)) {
          boolean all =
              rows.stream()
                  .allMatch(
                      one ->
                          one.size() > place && text.tokens().is(one.get(place), Keyword.DEFAULT));
          if (all) {
            everywhere.add(columns.get(column).name());
          } else {
            mixed = value;
          }
        }
      }
    }
    return new InsertedRows(columns, everywhere, mixed, source, end);
  }

  /** The first token of each value in each row; nothing of a query. */
  static List<List<Integer>> rows(StatementText text, int source, int end) {
    Tokens tokens = text.tokens();
    List<List<Integer>> rows = new ArrayList<>();
    if (tokens.is(source, Keyword.SET)) {
      rows.add(
          new SetClause(text, source + 1, end)
              .assignments().stream().map(Assignment::value).toList());
    } else if (tokens.is(source, Keyword.VALUES)) {
      for (int i = source + 1; i < end; i = text.next(i)) {
        if (tokens.is(i, '(')) {
          rows.add(values(text, i + 1, text.close(i)));
        }
      }
    }
    return rows;
  }

  private static List<Integer> values(StatementText text, int from, int to) {
    List<Integer> values = new ArrayList<>();
    values.add(from);
    for (int i = from; i < to; i = text.next(i)) {
      if (text.tokens().is(i, ',')) {
        values.add(i + 1);
      }
    }
    return values;
  }

  /** Whether a column has a value that stands there. */
  boolean gives(String column) {
    return !defaults.contains(column)
        && columns.stream().anyMatch(one -> one.name().equals(column));
  }

  /** The names of the columns that have one. */
  Set<String> given() {
    Set<String> given = new HashSet<>();
    columns.forEach(one -> given.add(one.name()));
    given.removeAll(defaults);
    return given;
  }
}
