package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.parents.AssignmentCast;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.ParentCheck.Value;
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

  /**
   * @param named the columns that are filled, folded; null if no list says which
   */
  InsertedQuery(
      StatementText text,
      TableNameReader.Name table,
      ParentCheck check,
      @Nullable List<String> named) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.check = check;
    this.named = named;
  }

  /**
   * Checks the rows of the query that fills the tokens from {@code source} to before {@code end}.
   *
   * @return what has to stand behind the query, once that is read; may be empty
   */
  String check(int source, int end) throws SQLException {
    List<List<Value>> rows = rows(source, end);
    List<Value> items = rows.isEmpty() ? List.of() : rows.get(0);
    boolean counted = !items.isEmpty() && items.stream().noneMatch(this::isStar);
    int count = named != null ? named.size() : counted ? items.size() : visible().size();
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int place = 1; place <= count; place++) {
      String column = named == null ? check.columnAt(place) : named.get(place - 1);
      columns.add(column == null ? "" : column);
      values.add(ROW + ".c" + place);
      names.add("c" + place);
    }
    List<String> checked = check.checked(columns, values);
    if (checked.equals(values)) {
      return "";
    }
    text.edits().insert(tokens.start(source), "SELECT " + String.join(", ", checked) + " FROM (");
    for (List<Value> row : rows) {
      giveTypes(row, columns);
    }
    return ") AS " + ROW + names;
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
    TableShape shape = text.shapeOf(table);
    return shape == null
        ? List.of()
        : shape.columns().stream().filter(TableColumn::visible).toList();
  }
}
