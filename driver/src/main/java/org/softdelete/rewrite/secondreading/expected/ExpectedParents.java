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
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.secondreading.parents.FilledColumns;
import org.softdelete.rewrite.secondreading.parents.KeyValue;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * What the values of a row have to be, so that it does not point to a deleted one (SEMANTICS §5).
 * Confined to one reading.
 */
final class ExpectedParents {

  private final ExpectedKeys keys;
  private final Dialect dialect;
  private final @Nullable String before;
  private final Set<TableColumn> met;

  ExpectedParents(ExpectedKeys keys) {
    this.keys = keys;
    this.dialect = keys.tables().dialect();
    this.before = keys.before();
    this.met = keys.met().columns();
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
    for (Map.Entry<Integer, List<ParentKey>> one : keys.carried(columns, values).entrySet()) {
      int place = one.getKey();
      Expression value = values.get(place);
      expected.set(
          place, new SqlText.Value(apart(one.getValue(), columns, values, place, besideTables)));
      if (besideTables
          && !dialect.changes().subqueriesSeeTarget()
          && !(value instanceof Column)
          && !KeyValue.isAlone(value)) {
        throw new Unchecked("a value that may be computed from columns");
      }
    }
    return expected;
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
        int own = columns.indexOf(keys.name(column));
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
    for (TableColumn column : met) {
      int own = columns.indexOf(column.name());
      if (own >= 0
          && !written.containsKey(column.name())
          && !KeyValue.isDefault(values.get(own))
          && ExpectedKeys.isSameAnywhere(values.get(own))) {
        String name = "k" + (written.size() + 2);
        others.append(", ").append(values.get(own));
        names.add(name);
        written.put(column.name(), "softdelete_key." + name);
      }
    }
    if (besideTables
        && !KeyValue.isDefault(value)
        && !dialect.changes().subqueriesSeeTarget()
        && value instanceof Column column) {
      boolean qualified = column.getTable() != null && column.getTable().getName() != null;
      String text = qualified || before == null ? value.toString() : before + '.' + value;
      written.replaceAll((name, one) -> one.equals("softdelete_key.k1") ? text : one);
      return keys.text().of(checked, written, text, text);
    }
    return "(SELECT %s FROM (SELECT %s%s) AS softdelete_key%s)"
        .formatted(
            keys.text().of(checked, written, "softdelete_key.k1", "softdelete_key.k1"),
            KeyValue.isDefault(value)
                ? carried.defaultValue()
                : KeyValue.cast(value, carried.childType(), dialect.parents().narrowAssignment()),
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
    new FilledColumns(keys.text(), keys.all())
        .of(column -> columns.contains(keys.name(column)))
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
    keys.carried(columns, values)
        .forEach(
            (place, checked) -> {
              Map<String, String> written = new HashMap<>();
              for (ParentKey key : checked) {
                for (ForeignKey.Column column : key.key().columns()) {
                  int own = columns.indexOf(keys.name(column));
                  if (own >= 0) {
                    written.put(
                        column.child(),
                        "CAST(%s AS %s)".formatted(row.get(own), column.childType()));
                  } else if (before == null) {
                    written.put(column.child(), column.defaultValue());
                  }
                }
              }
              for (TableColumn column : met) {
                if (columns.contains(column.name())) {
                  written.putIfAbsent(column.name(), row.get(columns.indexOf(column.name())));
                }
              }
              expected.set(place, keys.text().of(checked, written, row.get(place), row.get(place)));
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
    for (ParentKey key : keys.all()) {
      Set<String> own = new HashSet<>();
      key.key().columns().forEach(column -> own.add(keys.name(column)));
      own.retainAll(assigned);
      if (own.isEmpty() && !key.isOfSelf()) {
        checked.add(key);
      }
    }
    return checked.isEmpty() ? value : keys.text().of(checked, Map.of(), kept, value);
  }
}
