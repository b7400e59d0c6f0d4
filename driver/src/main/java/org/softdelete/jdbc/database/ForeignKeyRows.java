package org.softdelete.jdbc.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;

/**
 * Joins foreign keys from rows that tell one column each, the columns of a key behind one another,
 * in its order. Confined to one reading.
 */
public final class ForeignKeyRows {

  private final CatalogReading reading;
  private final List<ForeignKey.Column> columns = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();

  /** Those that are added to {@code reading}. */
  public ForeignKeyRows(CatalogReading reading) {
    this.reading = reading;
  }

  /** Tells what a key does from the column of a row that says it. */
  @FunctionalInterface
  public interface ActionReading {

    /** Reads it of the row on which {@code rows} is. */
    ForeignKey.Action read(ResultSet rows) throws SQLException;
  }

  /**
   * Reads all rows of a query that names tables by schema and name, in the order name of the key,
   * child, parent, action, and then as {@link #column} reads them. None of the keys is deferred,
   * and no partition has any.
   */
  public void readAll(ResultSet rows, ActionReading actions) throws SQLException {
    while (rows.next()) {
      if (column(rows, true)) {
        key(
            rows.getString(1),
            new RelationName(rows.getString(2), rows.getString(3)),
            new RelationName(rows.getString(4), rows.getString(5)),
            actions.read(rows),
            false,
            false,
            false,
            true,
            false,
            false);
      }
    }
  }

  /**
   * Reads the next column of a key from the seventh column of a row on: the child's column, the
   * parent's, that one's type, whether the key has no further one, the child's default, its type,
   * that which its values are stored as (null if it is the same), its place, and what it is
   * computed from; see {@link ForeignKey.Column}.
   *
   * @param isChanged whether {@code SET NULL} and {@code SET DEFAULT} change it
   * @return whether it is the key's last one
   */
  public boolean column(ResultSet rows, boolean isChanged) throws SQLException {
    String type = rows.getString(12);
    String stored = rows.getString(13);
    var column =
        new ForeignKey.Column(
            rows.getString(7),
            rows.getString(8),
            rows.getString(9),
            rows.getString(11),
            type,
            stored == null ? type : stored,
            rows.getInt(14),
            rows.getString(15));
    columns.add(column);
    if (isChanged) {
      changed.add(column.child());
    }
    return rows.getBoolean(10);
  }

  /**
   * The columns since the key before are those of this one, which is returned; see {@link
   * ForeignKey}.
   *
   * @param ofPartitioned whether {@code child} is what rows with the key are written through: the
   *     table of which the one that has it is a partition
   */
  public ForeignKey key(
      String name,
      RelationName child,
      RelationName parent,
      ForeignKey.Action onDelete,
      boolean deferred,
      boolean deferrable,
      boolean ofPartition,
      boolean inherited,
      boolean toPartitions,
      boolean ofPartitioned) {
    ForeignKey key =
        new ForeignKey(
            name,
            child,
            parent,
            columns,
            onDelete,
            changed,
            deferred,
            deferrable,
            ofPartition,
            inherited,
            toPartitions,
            false);
    if (ofPartitioned) {
      reading.viewKey(key);
    } else {
      reading.foreignKey(key);
    }
    clear();
    return key;
  }

  /** The columns since the key before are of none that matters. */
  public void clear() {
    columns.clear();
    changed.clear();
  }
}
