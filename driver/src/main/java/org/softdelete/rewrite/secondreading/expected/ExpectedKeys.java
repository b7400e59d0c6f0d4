package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.softdelete.rewrite.secondreading.parents.KeyValue;
import org.softdelete.rewrite.secondreading.parents.MetRows;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * The keys by which rows that a statement writes may not point to deleted ones (SEMANTICS §5).
 * Confined to one reading.
 */
final class ExpectedKeys {

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
  ExpectedKeys(Tables tables, Table table, @Nullable String before, boolean comesBack) {
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
  static ExpectedKeys ofInserted(Tables tables, Table table, boolean several) {
    return ofInserted(tables, table, several, MetRows.NONE);
  }

  private static ExpectedKeys ofInserted(Tables tables, Table table, boolean several, MetRows met) {
    List<ParentKey> keys = tables.parentKeys(table);
    List<ParentKey> others = new ArrayList<>();
    for (ParentKey key : keys) {
      boolean own = several && !tables.dialect().parents().besideOwnRows() && key.isOfSelf();
      if (key.key().isSeen() && !own) {
        others.add(key);
      }
    }
    return new ExpectedKeys(tables, others, others.equals(keys) ? met : MetRows.NONE);
  }

  /** Those of the rows of an INSERT. */
  static ExpectedKeys ofInsert(Tables tables, Insert insert, boolean several) {
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

  private ExpectedKeys(Tables tables, List<ParentKey> keys, MetRows met) {
    this.tables = tables;
    this.keys = keys;
    this.before = null;
    this.comesBack = false;
    this.met = met;
  }

  /** The tables of the statement. */
  Tables tables() {
    return tables;
  }

  /** The keys. */
  List<ParentKey> all() {
    return keys;
  }

  /** The name by which the values before are qualified; null if there are none. */
  @Nullable String before() {
    return before;
  }

  /** The rows that may be met in place of writing one. */
  MetRows met() {
    return met;
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

  /** Whether a value is the same wherever it stands. */
  static boolean isSameAnywhere(Expression value) {
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

  /** The keys to check with the last of their values, by the place of that. */
  Map<Integer, List<ParentKey>> carried(List<String> columns, List<? extends Expression> values) {
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

  /** How values are written that fail. */
  CheckText text() {
    return new CheckText(
        tables.dialect(),
        rule ->
            new Listed(rule, null, null).deleted("softdelete_parent", tables.dialect().phrases()),
        before,
        comesBack,
        met);
  }

  /** The name of a column, as the database takes it. */
  String name(ForeignKey.Column column) {
    return tables.names().fold(column.child(), true);
  }

  /** A column's name, as the database takes it. */
  String fold(Column column) {
    return WrittenName.fold(column.getColumnName(), tables.names());
  }
}
