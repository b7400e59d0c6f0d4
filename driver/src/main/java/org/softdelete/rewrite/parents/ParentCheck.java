package org.softdelete.rewrite.parents;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Keeps the rows that a statement writes from pointing to deleted ones (SEMANTICS §5): the value of
 * a key's last column becomes one that fails. Confined to one rewrite.
 */
public final class ParentCheck {

  private static final String KEY = "softdelete_key";

  private final StatementText text;
  private final Tokens tokens;
  private final TableNameReader.Name table;
  private final List<ParentKey> keys;

  /** The name by which the values before are qualified; null if there are none. */
  private final @Nullable String updated;

  /** Whether a value may hold columns of a table. */
  private final boolean besideTables;

  /** Whether rows come back that were not there. */
  private final boolean comesBack;

  private ParentCheck(
      StatementText text,
      TableNameReader.Name table,
      List<ParentKey> keys,
      @Nullable String updated,
      boolean besideTables,
      boolean comesBack) {
    this.comesBack = comesBack;
    this.text = text;
    this.table = table;
    this.besideTables = besideTables;
    this.tokens = text.tokens();
    this.keys = keys;
    this.updated = updated;
  }

  /** The tokens of a value, from one to before another. */
  public record Value(int from, int to) {

    /** Those that commas part between token {@code from} and before {@code to}. */
    public static List<Value> atCommas(StatementText text, int from, int to) {
      List<Value> values = new ArrayList<>();
      int first = from;
      for (int i = from; i < to; i = text.next(i)) {
        if (text.tokens().is(i, ',')) {
          values.add(new Value(first, i));
          first = i + 1;
        }
      }
      values.add(new Value(first, to));
      return values;
    }
  }

  /**
   * That of rows that come into the table of this name.
   *
   * @param several whether there may be several
   * @param besideTables whether their values may hold columns of a table, as in a MERGE
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public static ParentCheck ofInserted(
      StatementText text, TableNameReader.Name table, boolean several, boolean besideTables)
      throws SQLException {
    List<ParentKey> keys = text.parentKeys(table);
    if (several && !keys.isEmpty() && !text.dialect().parents().besideOwnRows()) {
      keys = keys.stream().filter(key -> !key.isOfSelf()).toList();
    }
    return new ParentCheck(text, table, keys, null, besideTables, false);
  }

  /**
   * That of rows of the table of this name that change.
   *
   * @param qualifier the name by which its columns are qualified
   * @param comesBack whether rows come back that were not there
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public static ParentCheck ofUpdated(
      StatementText text, TableNameReader.Name table, String qualifier, boolean comesBack)
      throws SQLException {
    return new ParentCheck(text, table, text.parentKeys(table), qualifier, true, comesBack);
  }

  /** Whether the table has no key to a listed one. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The name, folded, of the column that gets the value at a place of a row, from 1 on. */
  public @Nullable String columnAt(int place) {
    for (ParentKey key : keys) {
      for (ForeignKey.Column column : key.key().columns()) {
        if (column.place() == place) {
          return fold(column);
        }
      }
    }
    return null;
  }

  /** The type of a key's column of this name, folded; null if it is of no key. */
  public @Nullable String type(String name) {
    return keys.stream()
        .flatMap(key -> key.key().columns().stream())
        .filter(column -> fold(column).equals(name))
        .map(ForeignKey.Column::childType)
        .findFirst()
        .orElse(null);
  }

  /**
   * Checks rows that are columns of a query.
   *
   * @param columns the names, folded, of the columns that they fill
   * @param values what they are filled with, as SQL text that is the same wherever it stands
   * @return what they have to be filled with
   */
  public List<String> checked(List<String> columns, List<String> values) {
    Map<Integer, List<ParentKey>> carried = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (ParentKey key : keys) {
      List<Integer> places = new ArrayList<>();
      for (ForeignKey.Column column : key.key().columns()) {
        int place = columns.indexOf(fold(column));
        places.add(place);
        if (place >= 0) {
          written.put(column.child(), values.get(place));
        }
      }
      int last = Collections.max(places);
      if (last >= 0 && (updated != null || Collections.min(places) >= 0)) {
        carried.computeIfAbsent(last, any -> new ArrayList<>()).add(key);
      }
    }
    CheckedValue check = new CheckedValue(text.dialect(), written, before(), comesBack);
    List<String> checked = new ArrayList<>(values);
    carried.forEach((place, own) -> checked.set(place, check.of(own, values.get(place))));
    return checked;
  }

  /**
   * Whether {@link #check} can check the values that a row gets: what several columns point to is
   * found where all values but the last are the same wherever they stand.
   */
  public boolean canCheck(Map<String, Value> row) {
    for (ParentKey key : keys) {
      Value last = last(key.key(), row);
      for (ForeignKey.Column column : key.key().columns()) {
        Value value = row.get(fold(column));
        if (last != null && value != null && !value.equals(last) && !isRepeatable(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * What gives a value of a row, in a query, the type of the column that it is for: what has no
   * type of its own does not take that there.
   *
   * @param column the column's name, folded
   * @param place its place among the columns that an INSERT fills which names none; 0 if the name
   *     tells
   */
  public AssignmentCast inQuery(Value value, String column, int place) throws SQLException {
    int first = value.from();
    boolean labelled = tokens.is(first + 1, Keyword.AS) && value.to() == first + 3;
    boolean untyped =
        (labelled || value.to() == first + 1)
            && (tokens.is(first, Tokens.STRING)
                || tokens.is(first, '?')
                || tokens.reads(first, "null"));
    String type = untyped ? typeOf(column, place) : null;
    return type == null ? AssignmentCast.NONE : new AssignmentCast("CAST(", " AS " + type + ")");
  }

  private @Nullable String typeOf(String column, int place) throws SQLException {
    String own = type(column);
    if (own != null) {
      return own;
    }
    TableShape shape = text.shapeOf(table);
    if (shape == null) {
      return null;
    }
    if (place == 0) {
      TableColumn found = shape.column(column);
      return found == null ? null : found.type();
    }
    List<TableColumn> visible = shape.columns().stream().filter(TableColumn::visible).toList();
    return place <= visible.size() ? visible.get(place - 1).type() : null;
  }

  /**
   * Checks the values that a row gets, by the names, folded, of their columns. To be asked before
   * what stands inside of them is read.
   *
   * @throws SQLException with SQLState {@code 0A000} if a key cannot be checked here; or if the
   *     database has to be asked for the columns of the table, and cannot be
   */
  public void check(Map<String, Value> row) throws SQLException {
    Map<Value, List<ParentKey>> carried = new LinkedHashMap<>();
    for (ParentKey key : keys) {
      Value last = last(key.key(), row);
      if (last != null) {
        carried.computeIfAbsent(last, value -> new ArrayList<>()).add(key);
      }
    }
    for (Map.Entry<Value, List<ParentKey>> one : carried.entrySet()) {
      write(one.getKey(), one.getValue(), row);
    }
  }

  /**
   * Checks the keys of rows that come back and keep them.
   *
   * @param assigned the names, folded, of the columns that do not keep their values
   * @param kept a value of the type of {@code value}
   * @param value the value that is written then
   * @return what has to be written
   */
  public String restored(Set<String> assigned, String kept, String value) {
    List<ParentKey> checked =
        keys.stream()
            .filter(key -> !key.isOfSelf())
            .filter(
                key -> key.key().columns().stream().noneMatch(one -> assigned.contains(fold(one))))
            .toList();
    return checked.isEmpty()
        ? value
        : new CheckedValue(text.dialect(), Map.of(), before(), true).of(checked, kept, value);
  }

  /** The values before of the keys' columns; none if there are no such. */
  private Map<String, String> before() {
    Map<String, String> before = new HashMap<>();
    for (ParentKey key : updated == null ? List.<ParentKey>of() : keys) {
      for (ForeignKey.Column column : key.key().columns()) {
        before.put(column.child(), updated + '.' + Names.quoted(column.child()));
      }
    }
    return before;
  }

  /** The last value of a key; null if it is none of a row that is there. */
  private @Nullable Value last(ForeignKey key, Map<String, Value> row) {
    Value last = null;
    for (ForeignKey.Column column : key.columns()) {
      Value value = row.get(fold(column));
      if (value == null ? updated == null : isNone(value)) {
        return null;
      }
      last = value != null && (last == null || value.from() > last.from()) ? value : last;
    }
    return last;
  }

  /** Whether it is NULL, which points to nothing (MATCH SIMPLE), or is not written there. */
  private boolean isNone(Value value) {
    return value.to() == value.from() + 1
        && (tokens.is(value.from(), Keyword.DEFAULT) || tokens.reads(value.from(), "null"));
  }

  private void write(Value carrier, List<ParentKey> checked, Map<String, Value> row)
      throws SQLException {
    Map<String, String> values = new HashMap<>();
    StringJoiner others = new StringJoiner(", ", ", ", "");
    others.setEmptyValue("");
    StringJoiner names = new StringJoiner(", ", "(", ")");
    names.add("k1");
    ForeignKey.Column carried = null;
    for (ParentKey key : checked) {
      for (ForeignKey.Column column : key.key().columns()) {
        Value value = row.get(fold(column));
        if (carrier.equals(value)) {
          carried = column;
          values.put(column.child(), KEY + ".k1");
        } else if (value != null && !values.containsKey(column.child())) {
          String name = "k" + (values.size() + 2);
          others.add("CAST(%s AS %s)".formatted(repeated(value), column.childType()));
          names.add(name);
          values.put(column.child(), KEY + '.' + name);
        }
      }
    }
    if (carried == null) {
      return;
    }
    int start = tokens.start(carrier.from());
    int end = tokens.end(carrier.to() - 1);
    String repeated =
        besideTables && !text.dialect().changes().subqueriesSeeTarget()
            ? new RepeatedValue(text, table, updated).of(carrier)
            : null;
    if (repeated != null) {
      values.put(carried.child(), repeated);
      CheckedValue check = new CheckedValue(text.dialect(), values, before(), comesBack);
      text.edits().replace(start, end, check.of(checked, repeated));
      return;
    }
    CheckedValue check = new CheckedValue(text.dialect(), values, before(), comesBack);
    AssignmentCast cast = cast(carrier, carried);
    text.edits()
        .insert(
            start,
            "(SELECT %s FROM (SELECT %s".formatted(check.of(checked, KEY + ".k1"), cast.before()));
    text.edits().insert(end, "%s%s) AS %s%s)".formatted(cast.behind(), others, KEY, names));
  }

  private AssignmentCast cast(Value value, ForeignKey.Column column) {
    boolean alone = value.to() == value.from() + 1;
    return alone || !text.dialect().parents().narrowAssignment()
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

  /** Whether a value is a literal or a column. */
  private boolean isRepeatable(Value value) {
    for (int i = value.from(); i < value.to(); i++) {
      boolean same =
          tokens.is(i, Tokens.NUMBER)
              || tokens.is(i, Tokens.STRING)
              || tokens.is(i, '.')
              || tokens.is(i, '-')
              || (tokens.isName(i) && !tokens.is(i + 1, '('));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private String fold(ForeignKey.Column column) {
    return text.dialect().names().fold(column.child(), true);
  }
}
