package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.parents.AssignmentCast;
import org.softdelete.rewrite.parents.DefaultedKeys;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Keeps the rows that an INSERT takes from a query from pointing to deleted ones: the query becomes
 * a derived table, whose columns are checked. Confined to one rewrite.
 */
final class InsertedQuery {

  private static final KeywordSet AFTER_ITEMS =
      KeywordSet.union(ClauseKeywords.AFTER_SELECT_LIST, ClauseKeywords.AFTER_WHERE);

  private static final String ROW = "softdelete_row";

  private final StatementText text;
  private final Tokens tokens;
  private final TableNameReader.Name table;
  private final ParentCheck check;
  private final @Nullable List<String> named;
  private final boolean areNew;

  /**
   * @param named the columns that are filled, folded; null if no list says which
   * @param areNew whether all rows are new ones, and get their defaults
   */
  InsertedQuery(
      StatementText text,
      TableNameReader.Name table,
      ParentCheck check,
      @Nullable List<String> named,
      boolean areNew) {
    this.areNew = areNew;
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.check = check;
    this.named = named;
  }

  /**
   * Checks the rows of the query that fills the tokens from {@code source} to before {@code end}.
   *
   * @param list the list of columns; {@code source} if there is none
   * @return what has to stand behind the query, once that is read; may be empty
   */
  String check(int list, int source, int end) throws SQLException {
    List<List<Value>> rows = rows(source, end);
    List<String> columns = columns(rows);
    int count = columns.size();
    List<String> values = new ArrayList<>();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int place = 1; place <= count; place++) {
      values.add(ROW + ".c" + place);
      names.add("c" + place);
    }
    List<String> checked = check.checked(columns, values);
    DefaultedKeys defaulted = defaulted(count);
    if (checked.equals(values) && defaulted.isEmpty()) {
      return "";
    }
    if (!defaulted.isEmpty()) {
      name(defaulted, list, count);
      checked.addAll(defaulted.values());
    }
    text.edits().insert(tokens.start(source), "SELECT " + String.join(", ", checked) + " FROM (");
    for (List<Value> row : rows) {
      giveTypes(row, columns);
    }
    return ") AS " + ROW + names;
  }

  /**
   * The names of the columns, folded, that the query from {@code source} to before {@code end}
   * fills; empty where they are of no key.
   */
  List<String> columns(int source, int end) throws SQLException {
    return columns(rows(source, end));
  }

  private List<String> columns(List<List<Value>> rows) throws SQLException {
    List<Value> items = rows.isEmpty() ? List.of() : rows.get(0);
    boolean counted = !items.isEmpty() && items.stream().noneMatch(this::isStar);
    int count = named != null ? named.size() : counted ? items.size() : visible().size();
    if (count == 0) {
      throw unknownColumns();
    }
    return columns(count);
  }

  /** The names of the first {@code count} of them. */
  private List<String> columns(int count) {
    List<String> columns = new ArrayList<>();
    for (int place = 1; place <= count; place++) {
      String column = named == null ? check.columnAt(place) : named.get(place - 1);
      columns.add(column == null ? "" : column);
    }
    return columns;
  }

  /** What the defaults of a row point to that has {@code count} values. */
  DefaultedKeys defaulted(int count) throws Refusal {
    return check.defaulted(Set.copyOf(columns(named == null ? count : named.size())));
  }

  /**
   * Adds columns to those that are filled.
   *
   * @param list the list of columns, or the token behind the table
   * @param count how many values a row has
   */
  void name(DefaultedKeys defaulted, int list, int count) throws SQLException {
    TableShape shape = named == null ? text.tables().shapeOf(table) : null;
    requireNew(defaulted);
    if (named != null) {
      text.edits().insert(tokens.start(text.close(list)), ", " + defaulted.list());
    } else if (shape != null) {
      text.edits().insert(tokens.end(list - 1), defaulted.listBehind(count, shape));
    } else {
      throw unknownColumns();
    }
  }

  /** Requires that the rows get these defaults, as none of them was there. */
  void requireNew(DefaultedKeys defaulted) throws Refusal {
    if (!areNew && !defaulted.isEmpty()) {
      throw text.unsupported(
          table.first(),
          "whether the default of %s points to a deleted row counts for a new row only"
              .formatted(defaulted.list()),
          "give that column a value");
    }
  }

  private Refusal unknownColumns() {
    return text.unsupported(
        table.first(),
        "it is not known which columns this fills, and some may point to deleted rows",
        "name the columns");
  }

  /** What the query's operands select, or the rows of a VALUES. */
  private List<List<Value>> rows(int source, int end) throws Refusal {
    List<List<Value>> rows = new ArrayList<>();
    if (tokens.is(source, Keyword.VALUES)) {
      for (int i = source + 1; i < end; i = text.next(i)) {
        if (tokens.is(i, '(')) {
          rows.add(Value.atCommas(text, i + 1, text.close(i)));
          requireNoDefault(rows.get(rows.size() - 1));
        }
      }
      return rows;
    }
    int i = source;
    int to = end;
    while (tokens.is(i, '(') && text.close(i) == to - 1) {
      i++;
      to--;
    }
    for (i = text.find(i, to, Keyword.SELECT); i < to; i = text.find(i + 1, to, Keyword.SELECT)) {
      rows.add(items(i, end));
    }
    return rows;
  }

  private void requireNoDefault(List<Value> row) throws Refusal {
    for (Value value : row) {
      if (tokens.is(value.from(), Keyword.DEFAULT)) {
        throw text.unsupported(
            value.from(),
            "DEFAULT cannot stand beside values of several columns that point to a listed table",
            "leave that column out, or give the others literals");
      }
    }
  }

  private List<Value> items(int select, int end) {
    int from = select + 1;
    if (tokens.is(from, Keyword.ALL) || tokens.is(from, Keyword.DISTINCT)) {
      from++;
    }
    if (tokens.is(from, Keyword.ON) && tokens.is(from + 1, '(')) {
      from = text.close(from + 1) + 1;
    }
    int to = from;
    while (to < end && !tokens.is(to, ')') && text.find(to, to + 1, AFTER_ITEMS) > to) {
      to = text.next(to);
    }
    return Value.atCommas(text, from, to);
  }

  private boolean isStar(Value item) {
    return tokens.is(item.to() - 1, '*')
        && (item.to() == item.from() + 1 || tokens.is(item.to() - 2, '.'));
  }

  private void giveTypes(List<Value> items, List<String> columns) throws SQLException {
    if (items.stream().anyMatch(this::isStar)) {
      return;
    }
    for (int i = 0; i < Math.min(items.size(), columns.size()); i++) {
      Value value = items.get(i);
      AssignmentCast cast = check.inQuery(value, columns.get(i), named == null ? i + 1 : 0);
      text.edits().insert(tokens.start(value.from()), cast.before());
      text.edits().insert(tokens.end(value.from()), cast.behind());
    }
  }

  private List<TableColumn> visible() throws SQLException {
    TableShape shape = text.tables().shapeOf(table);
    return shape == null
        ? List.of()
        : shape.columns().stream().filter(TableColumn::visible).toList();
  }
}
