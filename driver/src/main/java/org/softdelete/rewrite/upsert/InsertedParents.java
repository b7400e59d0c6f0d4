package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.parents.DefaultedKeys;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.text.WholeStatement;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Keeps the rows of an INSERT from pointing to deleted ones (SEMANTICS §5). Confined to one
 * rewrite.
 */
final class InsertedParents {

  private final StatementText text;
  private final Tokens tokens;
  private final TableNameReader.Name table;
  private final int list;
  private final int source;
  private final int end;
  private final ParentCheck check;

  /** Whether all rows are new ones, and get their defaults. */
  private final boolean areNew;

  private InsertedParents(
      StatementText text,
      TableNameReader.Name table,
      int list,
      int source,
      int end,
      MetKeys met,
      boolean areNew)
      throws SQLException {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.list = list;
    this.source = source;
    this.end = end;
    this.areNew = areNew;
    this.check = ParentCheck.ofInserted(text, table, areSeveral(), false, met);
  }

  /**
   * Those of rows that go into the table of this name.
   *
   * @param list the list of columns; {@code source} if there is none
   * @param source the first token of the rows
   * @param end the token behind them
   * @param met the keys by which they may meet live rows, and are not inserted then
   */
  static InsertedParents of(
      StatementText text, TableNameReader.Name table, int list, int source, int end, MetKeys met)
      throws SQLException {
    return new InsertedParents(text, table, list, source, end, met, true);
  }

  /** Those of rows some of which may be there, as those of a MERGE by key. */
  static InsertedParents ofMerged(
      StatementText text, TableNameReader.Name table, int list, int source, int end)
      throws SQLException {
    return new InsertedParents(text, table, list, source, end, MetKeys.NONE, false);
  }

  private boolean areSeveral() {
    boolean one =
        tokens.is(source, Keyword.SET)
            || tokens.is(source, Keyword.DEFAULT)
            || (tokens.is(source, Keyword.VALUES) && text.next(source + 1) == end);
    return !one;
  }

  /**
   * Checks them, before they are read.
   *
   * @return what has to stand behind them, once they are read; may be empty
   */
  String check() throws SQLException {
    if (check.isEmpty()) {
      return "";
    }
    if (tokens.is(source, Keyword.SET)) {
      Map<String, Value> row = new HashMap<>();
      for (SetClause.Assignment one : new SetClause(text, source + 1, end).assignments()) {
        row.put(text.fold(one.targetEnd() - 1), new Value(one.value(), one.valueEnd()));
      }
      check.check(row);
      DefaultedKeys defaulted = check.defaulted(row.keySet());
      for (int i = 0; i < defaulted.columns().size(); i++) {
        String more = ", " + defaulted.columns().get(i) + " = " + defaulted.values().get(i);
        text.edits().insert(tokens.end(end - 1), more);
      }
      return "";
    }
    if (tokens.is(source, Keyword.DEFAULT)) {
      DefaultedKeys defaulted = check.defaulted(Set.of());
      if (!defaulted.isEmpty()) {
        String row = "(%s) VALUES (%s)".formatted(defaulted.list(), defaulted.row());
        text.edits().replace(tokens.start(source), tokens.end(source + 1), row);
      }
      return "";
    }
    List<String> columns = named();
    var query = new InsertedQuery(text, table, check, columns, areNew);
    if (!tokens.is(source, Keyword.VALUES)) {
      return query.check(list, source, end);
    }
    List<List<Value>> rows = rows();
    List<Map<String, Value>> values = rows.stream().map(row -> row(columns, row)).toList();
    boolean together =
        !values.stream().allMatch(check::canCheck)
            || !(values.stream().allMatch(check::seesMet)
                || rows.stream().flatMap(List::stream).anyMatch(this::isInRow));
    if (together) {
      return query.check(list, source, end);
    }
    for (Map<String, Value> row : values) {
      check.check(row);
    }
    int count = rows.isEmpty() ? 0 : rows.get(0).size();
    DefaultedKeys defaulted = query.defaulted(count);
    if (!defaulted.isEmpty()) {
      query.name(defaulted, list, count);
      for (List<Value> row : rows) {
        fill(row, defaulted);
      }
    }
    return "";
  }

  /** Has a row get further values. */
  private void fill(List<Value> row, DefaultedKeys defaulted) throws SQLException {
    int behind = row.get(row.size() - 1).to();
    if (!tokens.is(behind, ')')) {
      throw text.unsupported(
          row.get(0).from(),
          "this row has to be given the default of %s, too, as that may point to a deleted row"
              .formatted(defaulted.list()),
          "put the row into parentheses");
    }
    text.edits().insert(tokens.start(behind), ", " + defaulted.row());
  }

  /**
   * Looks, once they are read and all has its place, at what the statement itself cannot check.
   *
   * @param insert the token by which they are inserted
   */
  void look(int insert) throws SQLException {
    if (!areSeveral()) {
      return;
    }
    ParentCheck own = ParentCheck.ofOwn(text, table);
    if (own.isEmpty() || !WholeStatement.isExecuted(text, insert)) {
      return;
    }
    var parents = new OwnParents(text, own);
    List<String> named = named();
    var query = new InsertedQuery(text, table, own, named, areNew);
    if (tokens.is(source, Keyword.VALUES)) {
      List<List<Value>> rows = rows();
      query.requireNew(query.defaulted(rows.isEmpty() ? 0 : rows.get(0).size()));
      parents.lookAtRows(rows, named);
    } else {
      List<String> columns = query.columns(source, end);
      query.requireNew(query.defaulted(columns.size()));
      parents.lookAtQuery(source, end, columns, further(columns.size()));
    }
  }

  /** How many columns the check has added to a query of {@code count}. */
  private int further(int count) throws SQLException {
    return check.isEmpty()
        ? 0
        : new InsertedQuery(text, table, check, named(), areNew).defaulted(count).columns().size();
  }

  /** The columns that a list says they fill, folded; null if none does. */
  private @Nullable List<String> named() {
    return list < source && tokens.is(list, '(') ? columns(list) : null;
  }

  /** The values of the rows of a VALUES; one of a single value needs no parentheses on H2. */
  private List<List<Value>> rows() {
    List<List<Value>> rows = new ArrayList<>();
    for (Value row : Value.atCommas(text, source + 1, end)) {
      int open = tokens.reads(row.from(), "row") ? row.from() + 1 : row.from();
      boolean isIn = tokens.is(open, '(') && text.close(open) == row.to() - 1;
      rows.add(isIn ? Value.atCommas(text, open + 1, row.to() - 1) : List.of(row));
    }
    return rows;
  }

  /** Whether a value means something else, or nothing, as a column of a query. */
  private boolean isInRow(Value value) {
    return tokens.is(value.from(), Keyword.DEFAULT)
        || tokens.is(value.from(), '(')
        || tokens.reads(value.from(), "row");
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
