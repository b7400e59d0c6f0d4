package org.softdelete.rewrite.parents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.text.Refusal;

/**
 * Columns that an INSERT does not name, and that together point to a row by their defaults: the
 * last of each key gets that default as a value, which is checked. Immutable.
 *
 * @param columns the columns, as SQL text
 * @param values their values
 */
public record DefaultedKeys(List<String> columns, List<String> values) {

  private static final String KEY = "softdelete_key";

  /**
   * Those of rows that are inserted.
   *
   * @param given the names, folded, of the columns that have values
   */
  static DefaultedKeys of(CheckedKeys keys, Set<String> given) throws Refusal {
    Map<ForeignKey.Column, List<ParentKey>> carried = new LinkedHashMap<>();
    for (ParentKey key : keys.keys()) {
      List<ForeignKey.Column> columns = key.key().columns();
      if (columns.stream()
          .allMatch(one -> keys.isDefaulted(one) && !given.contains(keys.fold(one)))) {
        carried.computeIfAbsent(columns.get(columns.size() - 1), any -> new ArrayList<>()).add(key);
      }
    }
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Map.Entry<ForeignKey.Column, List<ParentKey>> one : carried.entrySet()) {
      columns.add(Names.quoted(one.getKey().child()));
      values.add(value(keys, one.getKey(), one.getValue()));
    }
    return new DefaultedKeys(columns, values);
  }

  private static String value(CheckedKeys keys, ForeignKey.Column carrier, List<ParentKey> checked)
      throws Refusal {
    Map<String, String> written = new HashMap<>();
    StringJoiner defaults = new StringJoiner(", ");
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (ParentKey key : checked) {
      for (ForeignKey.Column column : key.key().columns()) {
        String name = "k" + (written.size() + 1);
        if (written.putIfAbsent(column.child(), KEY + '.' + name) == null) {
          defaults.add(keys.defaultOf(column, keys.table().first()));
          names.add(name);
        }
      }
    }
    String value = keys.check(written).of(checked, written.get(carrier.child()));
    return "(SELECT %s FROM (SELECT %s) AS %s%s)".formatted(value, defaults, KEY, names);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return columns.isEmpty();
  }

  /** A list of columns. */
  public String list() {
    return String.join(", ", columns);
  }

  /** Their values, parted by commas. */
  public String row() {
    return String.join(", ", values);
  }

  /**
   * The list of columns of an INSERT that has none.
   *
   * @param count how many values its rows have
   */
  public String listBehind(int count, TableShape shape) {
    StringJoiner list = new StringJoiner(", ", " (", ")");
    shape.columns().stream()
        .filter(TableColumn::visible)
        .limit(count)
        .forEach(column -> list.add(column.sql()));
    return list.add(list()).toString();
  }
}
