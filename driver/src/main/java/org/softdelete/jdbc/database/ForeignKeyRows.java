package org.softdelete.jdbc.database;

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

  /**
   * The next column of the key that comes next; see {@link ForeignKey.Column}.
   *
   * @param isChanged whether {@code SET NULL} and {@code SET DEFAULT} change it
   */
  public void column(ForeignKey.Column column, boolean isChanged) {
    columns.add(column);
    if (isChanged) {
      changed.add(column.child());
    }
  }

  /**
   * The columns since the key before are those of this one, which is never deferred, and no
   * partition has.
   */
  public void key(
      String name, RelationName child, RelationName parent, ForeignKey.Action onDelete) {
    key(name, child, parent, onDelete, false, false, false, true);
  }

  /** The columns since the key before are those of this one; see {@link ForeignKey}. */
  public void key(
      String name,
      RelationName child,
      RelationName parent,
      ForeignKey.Action onDelete,
      boolean deferred,
      boolean deferrable,
      boolean ofPartition,
      boolean inherited) {
    reading.foreignKey(
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
            inherited));
    clear();
  }

  /** The columns since the key before are of none that matters. */
  public void clear() {
    columns.clear();
    changed.clear();
  }
}
