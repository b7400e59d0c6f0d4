package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.ParentCheck.Value;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Keeps the rows of an INSERT from pointing to deleted ones (SEMANTICS §5). Confined to one
 * rewrite.
 */
final class InsertedParents {

  private final StatementText text;
  private final Tokens tokens;
  private final ParentCheck check;
  private final TableNameReader.Name table;

  private InsertedParents(StatementText text, TableNameReader.Name table, ParentCheck check) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.check = check;
  }

  /**
   * Checks the rows that go into the table of this name, before they are read.
   *
   * @param list the list of columns; {@code source} if there is none
   * @param source the first token of the rows
   * @param end the token behind them
   * @return what has to stand behind them, once they are read; may be empty
   */
  static String check(StatementText text, TableNameReader.Name table, int list, int source, int end)
      throws SQLException {
    boolean one =
        text.tokens().is(source, Keyword.SET)
            || (text.tokens().is(source, Keyword.VALUES) && text.next(source + 1) == end);
    ParentCheck check = ParentCheck.ofInserted(text, table, !one, false);
    return check.isEmpty() ? "" : new InsertedParents(text, table, check).check(list, source, end);
  }

  private String check(int list, int source, int end) throws SQLException {
    if (tokens.is(source, Keyword.SET)) {
      Map<String, Value> row = new HashMap<>();
      for (SetClause.Assignment one : new SetClause(text, source + 1, end).assignments()) {
        row.put(text.fold(one.targetEnd() - 1), new Value(one.value(), one.valueEnd()));
      }
      check.check(row);
      return "";
    }
    boolean named = list < source && tokens.is(list, '(');
    List<String> columns = named ? columns(list) : null;
    if (tokens.is(source, Keyword.VALUES)) {
      List<Map<String, Value>> rows = new ArrayList<>();
      for (int i = source + 1; i < end; i = text.next(i)) {
        if (tokens.is(i, '(')) {
          rows.add(row(columns, Value.atCommas(text, i + 1, text.close(i))));
        }
      }
      if (!rows.stream().allMatch(check::canCheck)) {
        return new InsertedQuery(text, table, check, columns).check(source, end);
      }
      for (Map<String, Value> row : rows) {
        check.check(row);
      }
    } else if (!tokens.is(source, Keyword.DEFAULT)) {
      return new InsertedQuery(text, table, check, columns).check(source, end);
    }
    return "";
  }

  private List<String> columns(int open) {
    List<String> columns = new ArrayList<>();
    for (Value one : Value.atCommas(text, open + 1, text.close(open))) {
      // A part of a column is none, as PostgreSQL has them.
      boolean plain = one.to() == one.from() + 1 && tokens.isName(one.from());
      columns.add(plain ? text.fold(one.from()) : "");
    }
    return columns;
  }

  private Map<String, Value> row(@Nullable List<String> columns, List<Value> values) {
    Map<String, Value> row = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String column =
          columns == null ? check.columnAt(i + 1) : i < columns.size() ? columns.get(i) : null;
      if (column != null) {
        row.put(column, values.get(i));
      }
    }
    return row;
  }
}
