package org.softdelete.rewrite.parents;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * A row whose values stand in the text of a statement. The last value of a key becomes one that
 * fails where the row would point to a deleted one. Confined to one rewrite.
 */
final class WrittenRow {

  private static final String KEY = "softdelete_key";

  private final CheckedKeys keys;
  private final StatementText text;
  private final Tokens tokens;
  private final Map<String, Value> row;

  /**
   * @param row the values by the names, folded, of their columns
   */
  WrittenRow(CheckedKeys keys, Map<String, Value> row) {
    this.keys = keys;
    this.text = keys.text();
    this.tokens = text.tokens();
    this.row = row;
  }

  /** Whether all values of a key but the last are the same wherever they stand. */
  boolean canCheck() {
    for (ParentKey key : keys.keys()) {
      Value last = last(key.key());
      for (ForeignKey.Column column : key.key().columns()) {
        Value value = row.get(keys.fold(column));
        if (last != null && value != null && !value.equals(last) && !isRepeatable(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all values of the keys by which it may meet a live row are the same anywhere. */
  boolean seesMet() {
    boolean points = keys.keys().stream().anyMatch(key -> last(key.key()) != null);
    return !points
        || keys.met().columns().stream()
            .map(column -> row.get(column.name()))
            .allMatch(value -> value == null || isRepeatable(value));
  }

  /** Writes the checks. */
  void check() throws SQLException {
    Map<Value, List<ParentKey>> carried = new LinkedHashMap<>();
    for (ParentKey key : keys.keys()) {
      Value last = last(key.key());
      if (last != null) {
        carried.computeIfAbsent(last, value -> new ArrayList<>()).add(key);
      }
    }
    for (Map.Entry<Value, List<ParentKey>> one : carried.entrySet()) {
      write(one.getKey(), one.getValue());
    }
  }

  /** The last value of a key; null if it has none, or is none of a row that is there. */
  private @Nullable Value last(ForeignKey key) {
    Value last = null;
    for (ForeignKey.Column column : key.columns()) {
      Value value = row.get(keys.fold(column));
      boolean none =
          value == null
              ? keys.updated() == null && !keys.isDefaulted(column)
              : isNone(value, column);
      if (none) {
        return null;
      }
      last = value != null && (last == null || value.from() > last.from()) ? value : last;
    }
    return last;
  }

  /** Whether it is null, which points to nothing (MATCH SIMPLE). */
  private boolean isNone(Value value, ForeignKey.Column column) {
    return isDefault(value)
        ? column.isNullByDefault()
        : value.length() == 1 && tokens.reads(value.from(), "null");
  }

  private boolean isDefault(Value value) {
    return value.length() == 1 && tokens.is(value.from(), Keyword.DEFAULT);
  }

  private void write(Value carrier, List<ParentKey> checked) throws SQLException {
    Map<String, String> values = new HashMap<>();
    StringJoiner others = new StringJoiner(", ", ", ", "");
    others.setEmptyValue("");
    StringJoiner names = new StringJoiner(", ", "(", ")");
    names.add("k1");
    ForeignKey.Column carried = null;
    for (ParentKey key : checked) {
      for (ForeignKey.Column column : key.key().columns()) {
        Value value = row.get(keys.fold(column));
        if (carrier.equals(value)) {
          carried = column;
          values.put(column.child(), KEY + ".k1");
        } else if ((value != null || keys.updated() == null)
            && !values.containsKey(column.child())) {
          String name = "k" + (values.size() + 2);
          others.add(other(column, value));
          names.add(name);
          values.put(column.child(), KEY + '.' + name);
        }
      }
    }
    if (carried == null) {
      return;
    }
    for (TableColumn column : keys.met().columns()) {
      Value value = row.get(column.name());
      if (value != null
          && !isDefault(value)
          && isRepeatable(value)
          && !values.containsKey(column.name())) {
        String name = "k" + (values.size() + 2);
        others.add(repeated(value));
        names.add(name);
        values.put(column.name(), KEY + '.' + name);
      }
    }
    int start = tokens.start(carrier.from());
    int end = tokens.end(carrier.to() - 1);
    boolean repeats =
        keys.besideTables()
            && !text.dialect().changes().subqueriesSeeTarget()
            && !isDefault(carrier);
    String repeated =
        repeats ? new RepeatedValue(text, keys.table(), keys.updated()).of(carrier) : null;
    if (repeated != null) {
      values.put(carried.child(), repeated);
      text.edits().replace(start, end, keys.check(values).of(checked, repeated));
      return;
    }
    String before =
        "(SELECT %s FROM (SELECT ".formatted(keys.check(values).of(checked, KEY + ".k1"));
    String behind = "%s) AS %s%s)".formatted(others, KEY, names);
    if (isDefault(carrier)) {
      String value = keys.defaultOf(carried, carrier.from());
      text.edits().replace(start, end, before + value + behind);
    } else {
      AssignmentCast cast = cast(carrier, carried);
      text.edits().insert(start, before + cast.before());
      text.edits().insert(end, cast.behind() + behind);
    }
  }

  /** A value of a key beside its last, of the column's type. */
  private String other(ForeignKey.Column column, @Nullable Value value) throws Refusal {
    if (value == null) {
      return keys.defaultOf(column, keys.table().first());
    }
    return isDefault(value)
        ? keys.defaultOf(column, value.from())
        : "CAST(%s AS %s)".formatted(repeated(value), column.childType());
  }

  private AssignmentCast cast(Value value, ForeignKey.Column column) {
    return value.length() == 1 || !text.dialect().parents().narrowAssignment()
        ? new AssignmentCast("CAST(", " AS " + column.childType() + ")")
        : AssignmentCast.to(column.childType(), false);
  }

  /** A value that is the same wherever it stands. */
  private String repeated(Value value) throws Refusal {
    if (!isRepeatable(value)) {
      throw text.unsupported(
          value.from(),
          "whether the row that several columns point to is deleted cannot be found where a value"
              + " of one of them is not a literal",
          "give these columns literals, or columns of a query");
    }
    text.edits().noteThatLiteralsDecide();
    return text.sql().substring(tokens.start(value.from()), tokens.end(value.to() - 1));
  }

  /** Whether a value is a literal or a column, or the default. */
  private boolean isRepeatable(Value value) {
    for (int i = value.from(); i < value.to(); i++) {
      boolean same =
          tokens.is(i, Tokens.NUMBER)
              || tokens.is(i, Tokens.STRING)
              || tokens.is(i, '.')
              || tokens.is(i, '-')
              || (tokens.isName(i) && !tokens.is(i + 1, '('));
      if (!same) {
        return isDefault(value);
      }
    }
    return true;
  }
}
