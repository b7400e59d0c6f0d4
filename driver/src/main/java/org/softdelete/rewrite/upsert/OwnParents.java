package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.CopiedTokens;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.model.TiedRows.Way;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Looks, before several rows are inserted into a tree, whether they point to deleted ones in it,
 * where the database does not find the rows of a statement that reads its own table. What the rows
 * are is put together from the statement. Confined to one rewrite.
 */
final class OwnParents {

  private static final String ROW = "softdelete_row";

  private final StatementText text;
  private final Tokens tokens;
  private final ParentCheck check;
  private final CopiedTokens copied;
  private final List<Integer> parameters = new ArrayList<>();

  OwnParents(StatementText text, ParentCheck check) {
    this.text = text;
    this.tokens = text.tokens();
    this.check = check;
    this.copied = new CopiedTokens(text);
  }

  /**
   * Notes the look at rows that stand in the statement.
   *
   * @param rows the values of each, which were read
   * @param named the names, folded, of the columns that they fill; null if no list says which
   */
  void lookAtRows(List<List<Value>> rows, @Nullable List<String> named) throws SQLException {
    List<String> names = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int count = rows.stream().mapToInt(List::size).min().orElse(0);
    for (int i = 0; i < (named == null ? count : Math.min(count, named.size())); i++) {
      String column = named == null ? check.columnAt(i + 1) : named.get(i);
      if (column != null && check.type(column) != null) {
        names.add(column);
        places.add(i);
      }
    }
    StringJoiner all = new StringJoiner(" UNION ALL ");
    for (List<Value> row : rows) {
      StringJoiner one = new StringJoiner(", ", "SELECT ", "");
      for (int i = 0; i < names.size(); i++) {
        one.add(typed(row.get(places.get(i)), names.get(i)));
      }
      all.add(one.toString());
    }
    if (names.isEmpty()) {
      look(names, 1, "SELECT 1");
    } else {
      look(names, names.size(), all.toString());
    }
  }

  private String typed(Value value, String column) throws SQLException {
    if (value.length() == 1 && tokens.is(value.from(), Keyword.DEFAULT)) {
      return check.defaultOf(column, value.from());
    }
    note(value.from(), value.to());
    return "CAST(%s AS %s)".formatted(copied.edited(value.from(), value.to()), check.type(column));
  }

  /**
   * Notes the look at the rows of a query.
   *
   * @param source its first token
   * @param end the token behind it
   * @param columns the names, folded, of the columns that they fill; of others empty
   * @param further how many columns the query has come to have behind them
   */
  void lookAtQuery(int source, int end, List<String> columns, int further) throws SQLException {
    note(source, end);
    look(columns, columns.size() + further, copied.edited(source, end));
  }

  /** Notes the parameters among these tokens. */
  private void note(int from, int to) {
    for (int i = from; i < to; i++) {
      if (copied.isParameter(i)) {
        parameters.add(copied.number(0, i));
      }
    }
  }

  private void look(List<String> columns, int count, String rows) throws SQLException {
    List<String> values = new ArrayList<>();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int place = 1; place <= count; place++) {
      names.add("c" + place);
    }
    for (int place = 1; place <= columns.size(); place++) {
      values.add(ROW + ".c" + place);
    }
    List<String> checks = new ArrayList<>(check.checked(columns, values));
    checks.removeAll(values);
    checks.addAll(check.defaulted(Set.copyOf(columns)).values());
    if (!checks.isEmpty()) {
      String query =
          "SELECT %s FROM (%s) AS %s%s".formatted(String.join(", ", checks), rows, ROW, names);
      text.notes()
          .tie(
              new TiedRows(
                  check.table(), query, null, parameters, false, false, Way.INSERTED, null));
    }
  }
}
