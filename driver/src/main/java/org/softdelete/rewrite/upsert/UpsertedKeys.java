package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;

/**
 * Finds by which keys an upsert's rows meet live ones in place of being inserted. Confined to one
 * rewrite.
 */
final class UpsertedKeys {

  private final StatementText text;
  private final TableShape shape;
  private final @Nullable ListedTable table;

  private UpsertedKeys(StatementText text, TableShape shape, @Nullable ListedTable table) {
    this.text = text;
    this.shape = shape;
    this.table = table;
  }

  /**
   * Those of an INSERT.
   *
   * @param clause its ON CONFLICT; null if any key counts
   * @throws SQLException if the database has to be asked for the keys, and cannot be
   */
  static MetKeys of(StatementText text, ChangeTarget target, @Nullable ConflictClause clause)
      throws SQLException {
    List<ParentKey> parents = text.tables().parentKeys(target.name());
    TableShape shape = parents.isEmpty() ? null : text.tables().shapeOf(target.name());
    if (shape == null) {
      return MetKeys.NONE;
    }
    boolean any = clause == null || !clause.hasTarget();
    if (any
        && text.dialect().tables().only()
        && parents.stream().anyMatch(parent -> parent.key().inherited())) {
      // A partition may have keys of its own, by which rows of another one are not met.
      return MetKeys.NONE;
    }
    List<UniqueKey> keys = any ? shape.keys() : ConflictKeys.meant(clause, shape);
    return new UpsertedKeys(text, shape, target.table()).met(keys);
  }

  private MetKeys met(List<UniqueKey> keys) {
    return new MetKeys(
        table,
        shape.columns().stream().filter(TableColumn::visible).toList(),
        keys.stream().map(this::columns).filter(one -> !one.isEmpty()).distinct().toList());
  }

  /** What a live row has to have in common with one to insert; empty if that is not known. */
  private List<TableColumn> columns(UniqueKey key) {
    boolean live =
        table != null && new ConflictKeys(text, table, shape).holdLiveRowsOnly(List.of(key));
    if (key.exclusion() || key.deferrable() || (key.predicate() != null && !live)) {
      return List.of();
    }
    List<TableColumn> columns =
        key.columns().stream().map(shape::column).filter(Objects::nonNull).toList();
    return columns.size() < key.columns().size()
            || columns.stream().anyMatch(column -> column.origin() == Origin.COMPUTED)
        ? List.of()
        : columns;
  }
}
