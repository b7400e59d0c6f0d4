package org.softdelete.rewrite.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * {@code INSERT [(columns)] [OVERRIDING … VALUE] VALUES (…) | DEFAULT VALUES} of a MERGE
 * (PostgreSQL manual: MERGE; H2 manual: MERGE USING). Immutable.
 *
 * @param values what the columns get that it names, by their names
 * @param overriding whose values hold for numbered columns; null if it does not say
 */
record MergeInsert(Map<String, Value> values, @Nullable Overriding overriding) {

  /** What {@code OVERRIDING} says. */
  enum Overriding {
    SYSTEM,
    USER
  }

  /**
   * Reads the action that fills the tokens from {@code insert} to before {@code end}.
   *
   * @return null if it is written otherwise, so that only the database knows what it does
   */
  static @Nullable MergeInsert read(StatementText text, TableShape shape, int insert, int end) {
    Tokens tokens = text.tokens();
    int i = insert + 1;
    List<TableColumn> columns = shape.columns().stream().filter(TableColumn::visible).toList();
    boolean named = tokens.is(i, '(');
    if (named) {
      columns = named(text, shape, i);
      i = text.close(i) + 1;
    }
    Overriding overriding = null;
    if (tokens.is(i, Keyword.OVERRIDING)) {
      overriding = tokens.reads(i + 1, "system") ? Overriding.SYSTEM : Overriding.USER;
      i += 3;
    }
    if (tokens.is(i, Keyword.DEFAULT) && i + 2 == end) {
      return new MergeInsert(Map.of(), overriding);
    }
    if (!tokens.is(i, Keyword.VALUES) || !tokens.is(i + 1, '(') || text.close(i + 1) + 1 != end) {
      return null;
    }
    List<Value> values = Value.atCommas(text, i + 2, end - 1);
    boolean fits = named ? values.size() == columns.size() : values.size() <= columns.size();
    return fits ? new MergeInsert(byName(columns, values), overriding) : null;
  }

  private static List<TableColumn> named(StatementText text, TableShape shape, int open) {
    List<TableColumn> columns = new ArrayList<>();
    for (Value one : Value.atCommas(text, open + 1, text.close(open))) {
      boolean plain = one.to() == one.from() + 1 && text.tokens().isName(one.from());
      TableColumn column = plain ? shape.column(text.fold(one.from())) : null;
      if (column == null || columns.contains(column)) {
        return List.of();
      }
      columns.add(column);
    }
    return columns;
  }

  private static Map<String, Value> byName(List<TableColumn> columns, List<Value> values) {
    Map<String, Value> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byName.put(columns.get(i).name(), values.get(i));
    }
    return byName;
  }
}
