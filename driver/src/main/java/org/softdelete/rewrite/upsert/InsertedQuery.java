package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.ParentCheck.Value;
import org.softdelete.rewrite.text.ClauseKeywords;
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
    List<Integer> selects = selects(source, end);
    List<Value> items = selects.isEmpty() ? List.of() : items(selects.get(0), end);
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
    for (int select : selects) {
      giveTypes(items(select, end), columns);
    }
    return ") AS " + ROW + names;
  }

  /** The SELECTs of the query's operands. */
  private List<Integer> selects(int source, int end) {
    List<Integer> selects = new ArrayList<>();
    int i = source;
    int to = end;
    while (tokens.is(i, '(') && text.close(i) == to - 1) {
      i++;
      to--;
    }
    for (i = text.find(i, to, Keyword.SELECT); i < to; i = text.find(i + 1, to, Keyword.SELECT)) {
      selects.add(i);
    }
    return selects;
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

  /** In a derived table what has no type of its own does not take that of the column it is for. */
  private void giveTypes(List<Value> items, List<String> columns) throws SQLException {
    if (items.stream().anyMatch(this::isStar)) {
      return;
    }
    for (int i = 0; i < Math.min(items.size(), columns.size()); i++) {
      int value = items.get(i).from();
      boolean labelled = tokens.is(value + 1, Keyword.AS) && items.get(i).to() == value + 3;
      boolean alone = items.get(i).to() == value + 1 || labelled;
      boolean untyped =
          tokens.is(value, Tokens.STRING) || tokens.is(value, '?') || tokens.reads(value, "null");
      String type = alone && untyped ? type(i, columns.get(i)) : null;
      if (type != null) {
        text.edits().insert(tokens.start(value), "CAST(");
        text.edits().insert(tokens.end(value), " AS " + type + ")");
      }
    }
  }

  private @Nullable String type(int place, String column) throws SQLException {
    String own = check.type(column);
    if (own != null) {
      return own;
    }
    if (named == null) {
      List<TableColumn> visible = visible();
      return place < visible.size() ? visible.get(place).type() : null;
    }
    TableShape shape = text.shapeOf(table);
    TableColumn found = shape == null ? null : shape.column(column);
    return found == null ? null : found.type();
  }

  private List<TableColumn> visible() throws SQLException {
    TableShape shape = text.shapeOf(table);
    return shape == null
        ? List.of()
        : shape.columns().stream().filter(TableColumn::visible).toList();
  }
}
