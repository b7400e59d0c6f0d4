package org.softdelete.rewrite.parents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.rules.ListedTable;

/**
 * The keys of a table by which a row of an upsert may meet a live one, so that it is not inserted:
 * then it is no matter what it points to. Immutable.
 *
 * @param table the table, if it is listed; else null
 * @param visible the columns of a row that names none, in their order
 * @param keys the columns of each key; a live row that has them in common is met for sure
 */
public record MetKeys(
    @Nullable ListedTable table, List<TableColumn> visible, List<List<TableColumn>> keys) {

  /** None: each row is inserted, or it is not known which are. */
  public static final MetKeys NONE = new MetKeys(null, List.of(), List.of());

  private static final String MET = "softdelete_met";

  public MetKeys {
    visible = List.copyOf(visible);
    keys = List.copyOf(keys);
  }

  /** The columns that are in some key. */
  Set<TableColumn> columns() {
    Set<TableColumn> columns = new LinkedHashSet<>();
    keys.forEach(columns::addAll);
    return columns;
  }

  /** The name of the column at a place of a row without names, from 1 on, if it is in a key. */
  @Nullable String columnAt(int place) {
    TableColumn column = place <= visible.size() ? visible.get(place - 1) : null;
    return column != null && columns().contains(column) ? column.name() : null;
  }

  /**
   * What holds, behind another condition, for rows that meet no live one. The row that is met is
   * locked, as it has to be there still when the database looks for it.
   *
   * @param own the name of the table
   * @param parted whether its rows are those of other tables
   * @param values the values of columns by name, each as SQL text
   */
  String none(Dialect dialect, RelationName own, boolean parted, Map<String, String> values) {
    List<String> alike = new ArrayList<>();
    for (List<TableColumn> key : keys) {
      if (key.stream().allMatch(column -> values.containsKey(column.name()))) {
        alike.add(
            key.stream()
                .map(
                    column ->
                        "%s.%s = CAST(%s AS %s)"
                            .formatted(MET, column.sql(), values.get(column.name()), column.type()))
                .collect(Collectors.joining(" AND ")));
      }
    }
    if (alike.isEmpty()) {
      return "";
    }
    StringJoiner met = new StringJoiner(") OR (", "(", ")");
    alike.forEach(met::add);
    return " AND NOT EXISTS (SELECT 1 FROM %s%s.%s AS %s WHERE %s%s%s)"
        .formatted(
            dialect.tables().only() && !parted ? "ONLY " : "",
            Names.quoted(own.schema()),
            Names.quoted(own.name()),
            MET,
            alike.size() == 1 ? alike.get(0) : "(" + met + ")",
            table == null ? "" : " AND " + table.live(MET),
            dialect.parents().metLock());
  }
}
