package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.insert.Insert;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.parents.CheckText;
import org.softdelete.rewrite.secondreading.parents.FilledColumns;
import org.softdelete.rewrite.secondreading.parents.KeyValue;
import org.softdelete.rewrite.secondreading.parents.MetRows;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * What the values of a row have to be, so that it does not point to a deleted one (SEMANTICS §5).
 * Confined to one reading.
 */
final class ExpectedParents {

  private final Tables tables;
  private final List<ParentKey> keys;
  private final @Nullable String before;
  private final boolean comesBack;
  private final MetRows met;

  /**
   * Those of a table.
   *
   * @param before the name by which the values before are qualified; null if there are none
   * @param comesBack whether rows come back
   */
  ExpectedParents(Tables tables, Table table, @Nullable String before, boolean comesBack) {
    this.tables = tables;
    this.keys = new ArrayList<>(tables.parentKeys(table));
    this.keys.removeIf(key -> key.key().isHidden());
    this.before = before;
    this.comesBack = comesBack;
    this.met = MetRows.NONE;
  }

  /**
   * Those of rows that are inserted, which may be several, by what does not read the table itself.
   */
  static ExpectedParents ofInserted(Tables tables, Table table, boolean several) {
    return ofInserted(tables, table, several, MetRows.NONE);
  }

  private static ExpectedParents ofInserted(
      Tables tables, Table table, boolean several, MetRows met) {
    List<ParentKey> keys = tables.parentKeys(table);
    List<ParentKey> others = new ArrayList<>();
    for (ParentKey key : keys) {
      boolean own = several && !tables.dialect().parents().besideOwnRows() && key.isOfSelf();
      if (key.key().isSeen() && !own) {
        others.add(key);
      }
    }
    return new ExpectedParents(tables, others, others.equals(keys) ? met : MetRows.NONE);
  }

  /** Those of the rows of an INSERT. */
  static ExpectedParents ofInsert(Tables tables, Insert insert, boolean several) {
    Table table = insert.getTable();
    List<ParentKey> keys = tables.parentKeys(table);
    boolean mayMeet = MetRows.concern(insert) && !keys.isEmpty();
    TableShape shape = mayMeet ? tables.shape(table) : null;
    if (shape == null) {
      return ofInserted(tables, table, several);
    }
    Listed listed = tables.target(table);
    String live = listed == null ? null : listed.live("softdelete_met", tables.dialect().phrases());
    boolean parted =
        tables.dialect().tables().only() && keys.stream().anyMatch(key -> key.key().inherited());
    return ofInserted(
        tables, table, several, MetRows.of(insert, shape, live, parted, tables.names()));
  }

  private ExpectedParents(Tables tables, List<ParentKey> keys, MetRows met) {
    this.tables = tables;
    this.keys = keys;
    this.before = null;
    this.comesBack = false;
    this.met = met;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The column, as the database takes its name, at a place of a row without names; else "". */
  String columnAt(int place) {
    for (ParentKey key : keys) {
      for (ForeignKey.Column column : key.key().columns()) {
        if (column.place() == place) {
          return name(column);
        }
      }
    }
    return met.columnAt(place);
  }

  /** Whether it is told apart which rows of these values meet live ones. */
  boolean seesMet(List<String> columns, List<? extends Expression> values) {
    for (TableColumn column : met.columns()) {
      int place = columns.indexOf(column.name());
      if (place >= 0 && !isSameAnywhere(values.get(place))) {
        return carried(columns, values).isEmpty();
      }
    }
    return true;
  }

  private static boolean isSameAnywhere(Expression value) {
    boolean parameter = value.toString().startsWith("?");
    boolean signed = value instanceof SignedExpression sign && sign.getSign() == '-';
    return signed || (KeyValue.isAlone(value) && !parameter);
  }

  /** The type of a key's column; null if it is of no key. */
  @Nullable String type(String column) {
    for (ParentKey key : keys) {
      for (ForeignKey.Column one : key.key().columns()) {
        if (name(one).equals(column)) {
          return one.childType();
        }
      }
    }
    return null;
  }

  /**
   * The values that a row has to get.
   *
   * @param columns the names of their columns, as the database takes them
   * @param besideTables whether columns of a table may stand in them
   */
  List<Expression> values(
      List<String> columns, List<? extends Expression> values, boolean besideTables) {
    List<Expression> expected = new ArrayList<>(values);
    for (Map.Entry<Integer, List<ParentKey>> one : carried(columns, values).entrySet()) {
      int place = one.getKey();
      Expression value = values.get(place);
      expected.set(
          place, new SqlText.Value(apart(one.getValue(), columns, values, place, besideTables)));
      if (besideTables
          && !tables.dialect().changes().subqueriesSeeTarget()
          && !(value instanceof Column)
          && !KeyValue.isAlone(value)) {
        throw new Unchecked("a value that may be computed from columns");
      }
    }
    return expected;
  }

  /** The keys to check with the last of their values, by the place of that. */
  private Map<Integer, List<ParentKey>> carried(
      List<String> columns, List<? extends Expression> values) {
    Map<Integer, List<ParentKey>> carried = new LinkedHashMap<>();
    for (ParentKey key : keys) {
      int last = -1;
      boolean checked = true;
      for (ForeignKey.Column column : key.key().columns()) {
        int place = columns.indexOf(name(column));
        checked &=
            place < 0
                ? before != null || !column.isNullByDefault()
                : !isNone(values.get(place), column);
        last = Math.max(last, place);
      }
      if (checked && last >= 0) {
        carried.computeIfAbsent(last, any -> new ArrayList<>()).add(key);
      }
    }
    return carried;
  }

  private static boolean isNone(Expression value, ForeignKey.Column column) {
    return KeyValue.isDefault(value)
        ? column.isNullByDefault()
        : value.toString().equalsIgnoreCase("NULL");
  }

  private String apart(
      List<ParentKey> checked,
      List<String> columns,
      List<? extends Expression> values,
      int place,
      boolean besideTables) {
    Expression value = values.get(place);
    Map<String, String> written = new HashMap<>();
    StringBuilder others = new StringBuilder();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    names.add("k1");
    ForeignKey.Column carried = checked.get(0).key().columns().get(0);
    for (ParentKey key : checked) {
      for (ForeignKey.Column column : key.key().columns()) {
        int own = columns.indexOf(name(column));
        if (own == place) {
          carried = column;
          written.put(column.child(), "softdelete_key.k1");
        } else if ((own >= 0 || before == null) && !written.containsKey(column.child())) {
          String name = "k" + (written.size() + 2);
          others.append(", ").append(beside(own < 0 ? null : values.get(own), column));
          names.add(name);
          written.put(column.child(), "softdelete_key." + name);
        }
      }
    }
    for (TableColumn column : met.columns()) {
      int own = columns.indexOf(column.name());
      if (own >= 0
          && !written.containsKey(column.name())
          && !KeyValue.isDefault(values.get(own))
          && isSameAnywhere(values.get(own))) {
        String name = "k" + (written.size() + 2);
        others.append(", ").append(values.get(own));
        names.add(name);
        written.put(column.name(), "softdelete_key." + name);
      }
    }
    if (besideTables
        && !KeyValue.isDefault(value)
        && !tables.dialect().changes().subqueriesSeeTarget()
        && value instanceof Column column) {
      boolean qualified = column.getTable() != null && column.getTable().getName() != null;
      String text = qualified || before == null ? value.toString() : before + '.' + value;
      written.replaceAll((name, one) -> one.equals("softdelete_key.k1") ? text : one);
      return text().of(checked, written, text, text);
    }
    return "(SELECT %s FROM (SELECT %s%s) AS softdelete_key%s)"
        .formatted(
            text().of(checked, written, "softdelete_key.k1", "softdelete_key.k1"),
            KeyValue.isDefault(value)
                ? carried.defaultValue()
                : KeyValue.cast(
                    value, carried.childType(), tables.dialect().parents().narrowAssignment()),
            others,
            names);
  }

  /** A value of a key beside its last. */
  private static String beside(@Nullable Expression value, ForeignKey.Column column) {
    if (value == null || KeyValue.isDefault(value)) {
      return column.defaultValue();
    }
    if (!KeyValue.isAlone(value) || value.toString().startsWith("?")) {
      throw new Unchecked("a value that has to stand in two places");
    }
    return "CAST(%s AS %s)".formatted(value, column.childType());
  }

  /**
   * What a row that is inserted is filled with beside the columns that it names, by these columns.
   *
   * @param columns the names of those that it has values for
   */
  Map<String, Expression> defaulted(List<String> columns) {
    Map<String, Expression> filled = new LinkedHashMap<>();
    new FilledColumns(text(), keys)
        .of(column -> columns.contains(name(column)))
        .forEach((column, value) -> filled.put(column, new SqlText.Value(value)));
    return filled;
  }

  /**
   * The columns that a row from a query has to get, in place of those of {@code softdelete_row}.
   */
  List<String> ofQuery(List<String> columns) {
    List<String> row = new ArrayList<>();
    for (int place = 1; place <= columns.size(); place++) {
      row.add("softdelete_row.c" + place);
    }
    List<Column> values = new ArrayList<>();
    row.forEach(one -> values.add(new Column(one)));
    List<String> expected = new ArrayList<>(row);
    carried(columns, values)
        .forEach(
            (place, checked) -> {
              Map<String, String> written = new HashMap<>();
              for (ParentKey key : checked) {
                for (ForeignKey.Column column : key.key().columns()) {
                  int own = columns.indexOf(name(column));
                  if (own >= 0) {
                    written.put(
                        column.child(),
                        "CAST(%s AS %s)".formatted(row.get(own), column.childType()));
                  } else if (before == null) {
                    written.put(column.child(), column.defaultValue());
                  }
                }
              }
              for (TableColumn column : met.columns()) {
                if (columns.contains(column.name())) {
                  written.putIfAbsent(column.name(), row.get(columns.indexOf(column.name())));
                }
              }
              expected.set(place, text().of(checked, written, row.get(place), row.get(place)));
            });
    return expected;
  }

  /**
   * The value that brings back rows which keep their keys.
   *
   * @param assigned the names of the columns that do not keep their values
   * @param kept the marker before
   */
  String restored(Set<String> assigned, String kept, String value) {
    List<ParentKey> checked = new ArrayList<>();
    for (ParentKey key : keys) {
      Set<String> own = new HashSet<>();
      key.key().columns().forEach(column -> own.add(name(column)));
      own.retainAll(assigned);
      if (own.isEmpty() && !key.isOfSelf()) {
        checked.add(key);
      }
    }
    return checked.isEmpty() ? value : text().of(checked, Map.of(), kept, value);
  }

  private CheckText text() {
    return new CheckText(
        tables.dialect(),
        rule ->
            new Listed(rule, null, null).deleted("softdelete_parent", tables.dialect().phrases()),
        before,
        comesBack,
        met);
  }

  private String name(ForeignKey.Column column) {
    return tables.names().fold(column.child(), true);
  }

  /** A column's name, as the database takes it. */
  String fold(Column column) {
    return WrittenName.fold(column.getColumnName(), tables.names());
  }
}
