package org.softdelete.rewrite.secondreading.parents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.InsertConflictTarget;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * The live rows that an upsert may meet in place of inserting its own. Immutable.
 *
 * @param shape the table's
 * @param keys by which columns it may meet one
 * @param live what holds for live rows that are {@code softdelete_met}; null if all are
 */
public record MetRows(TableShape shape, List<List<TableColumn>> keys, @Nullable String live) {

  /** None are known. */
  public static final MetRows NONE =
      new MetRows(new TableShape(List.of(), List.of(), List.of()), List.of(), null);

  /** Whether the rows of an INSERT may meet others, for which the catalog has to be asked. */
  public static boolean concern(Insert insert) {
    return insert.isModifierIgnore()
        || insert.getConflictAction() != null
        || insert.getDuplicateUpdateSets() != null;
  }

  /**
   * Those of an INSERT.
   *
   * @param live see {@link #live()}
   * @param parted whether the table has its rows from its partitions
   */
  public static MetRows of(
      Insert insert, TableShape shape, @Nullable String live, boolean parted, Names names) {
    InsertConflictTarget target = insert.getConflictTarget();
    if (!concern(insert) || (target == null && parted)) {
      return NONE;
    }
    Set<String> wanted = target == null ? Set.of() : columns(target, names);
    String constraint =
        target == null || target.getConstraintName() == null
            ? null
            : WrittenName.fold(target.getConstraintName(), names);
    Set<List<TableColumn>> keys = new LinkedHashSet<>();
    for (UniqueKey key : shape.keys()) {
      boolean meant =
          target == null
              || (constraint == null
                  ? !wanted.isEmpty() && wanted.equals(new HashSet<>(key.columns()))
                  : constraint.equals(key.name()));
      if (meant && !key.exclusion() && !key.deferrable() && !key.columns().isEmpty()) {
        if (key.predicate() != null && live != null) {
          throw new Unchecked("a key of some rows of a listed table");
        }
        List<TableColumn> columns = new ArrayList<>();
        for (String name : key.columns()) {
          TableColumn column = shape.column(name);
          if (column != null && column.origin() != Origin.COMPUTED) {
            columns.add(column);
          }
        }
        if (key.predicate() == null && columns.size() == key.columns().size()) {
          keys.add(columns);
        }
      }
    }
    return new MetRows(shape, List.copyOf(keys), live);
  }

  private static Set<String> columns(InsertConflictTarget target, Names names) {
    if (target.getIndexExpression() != null) {
      return Set.of();
    }
    Set<String> columns = new HashSet<>();
    for (String name : target.getIndexColumnNames()) {
      columns.add(WrittenName.fold(name, names));
    }
    return columns;
  }

  /** The columns by which one may be met. */
  public Set<TableColumn> columns() {
    Set<TableColumn> columns = new LinkedHashSet<>();
    for (List<TableColumn> key : keys) {
      columns.addAll(key);
    }
    return columns;
  }

  /** The name of the one at a place of a row without names; else "". */
  public String columnAt(int place) {
    int seen = 0;
    for (TableColumn column : shape.columns()) {
      seen += column.visible() ? 1 : 0;
      if (column.visible() && seen == place) {
        return columns().contains(column) ? column.name() : "";
      }
    }
    return "";
  }

  /**
   * What has to hold beside another condition, so that no such row is met.
   *
   * @param written the values of columns by their names
   */
  String none(Dialect dialect, ForeignKey key, Map<String, String> written) {
    List<String> conditions = new ArrayList<>();
    for (List<TableColumn> columns : keys) {
      StringJoiner same = new StringJoiner(" AND ");
      boolean all = true;
      for (TableColumn column : columns) {
        String value = written.get(column.name());
        all &= value != null;
        same.add(
            "softdelete_met." + column.sql() + " = CAST(" + value + " AS " + column.type() + ")");
      }
      if (all) {
        conditions.add(same.toString());
      }
    }
    if (conditions.isEmpty()) {
      return "";
    }
    String any =
        conditions.size() > 1 ? "((" + String.join(") OR (", conditions) + "))" : conditions.get(0);
    boolean only = dialect.tables().only() && !key.inherited();
    String schema = Names.quoted(key.child().schema());
    String table = (only ? StandIn.only(schema) : schema) + '.' + Names.quoted(key.child().name());
    return " AND NOT EXISTS (SELECT 1 FROM "
        + (table + " AS softdelete_met WHERE " + any)
        + (live == null ? "" : " AND " + live)
        + dialect.parents().metLock()
        + ")";
  }
}
