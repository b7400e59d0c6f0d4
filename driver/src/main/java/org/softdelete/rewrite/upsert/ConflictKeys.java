package org.softdelete.rewrite.upsert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.rules.PartialIndex;
import org.softdelete.rewrite.text.StatementText;

/**
 * Tells which of a table's keys an ON CONFLICT clause means, as PostgreSQL infers it (manual:
 * INSERT, conflict_target), and which of them deleted rows can hold. Confined to one rewrite.
 */
final class ConflictKeys {

  private final StatementText text;
  private final ListedTable table;
  private final TableShape shape;

  ConflictKeys(StatementText text, ListedTable table, TableShape shape) {
    this.text = text;
    this.table = table;
    this.shape = shape;
  }

  /** The keys that the target of a clause means; empty if it is not known which these are. */
  List<UniqueKey> meantBy(ConflictClause clause) {
    return meant(clause, shape);
  }

  /** The same of a table of this shape. */
  static List<UniqueKey> meant(ConflictClause clause, TableShape shape) {
    if (clause.namesConstraint()) {
      return shape.keys().stream().filter(key -> key.name().equals(clause.constraint())).toList();
    }
    if (!clause.hasTarget()) {
      return List.of();
    }
    // A key that has expressions names no columns, and only such a target means it.
    Set<String> columns = new HashSet<>(clause.columns());
    return shape.keys().stream()
        .filter(key -> !(columns.isEmpty() && key.exclusion()))
        .filter(key -> columns.equals(new HashSet<>(key.columns())))
        .toList();
  }

  /**
   * Whether no deleted row holds one of these keys.
   *
   * @param keys some of the table's keys; if empty, it may be any of them
   */
  boolean holdLiveRowsOnly(List<UniqueKey> keys) {
    return (keys.isEmpty() ? shape.keys() : keys).stream().allMatch(this::holdsLiveRowsOnly);
  }

  private boolean holdsLiveRowsOnly(UniqueKey key) {
    return key.predicate() != null
        && PartialIndex.holdsLiveRowsOnly(
            key.predicate(),
            text.fold(table.rule().column()),
            table.rule().live(),
            text.dialect().lexis());
  }

  /**
   * The one key that a new row can meet, where no target says which is meant; null if there are
   * more. A number that a sequence gives is no other row's.
   *
   * @param named the columns that the INSERT gives values for, or null if these may be all
   */
  @Nullable UniqueKey only(@Nullable Set<String> named) {
    List<UniqueKey> keys = shape.keys();
    if (keys.size() > 1 && named != null) {
      keys = keys.stream().filter(key -> !isNumbered(key, named)).toList();
    }
    List<UniqueKey> met = keys;
    keys = keys.stream().filter(key -> met.stream().noneMatch(one -> implies(key, one))).toList();
    return keys.size() == 1 ? keys.get(0) : null;
  }

  /** Whether rows that have {@code key} in common have {@code other}, too. */
  private boolean implies(UniqueKey key, UniqueKey other) {
    boolean whole = !other.exclusion() && other.predicate() == null && !other.columns().isEmpty();
    boolean same = key.columns().size() == other.columns().size() && key.predicate() == null;
    return !key.equals(other)
        && whole
        && key.columns().containsAll(other.columns())
        && !(same && shape.keys().indexOf(key) < shape.keys().indexOf(other));
  }

  /**
   * The keys by which a new row can meet a deleted one. A number that a sequence gives is no other
   * row's.
   *
   * @param named the columns that the INSERT gives values for, or null if these may be all
   */
  List<UniqueKey> heldByDeleted(@Nullable Set<String> named) {
    return shape.keys().stream()
        .filter(key -> !holdsLiveRowsOnly(key) && (named == null || !isNumbered(key, named)))
        .toList();
  }

  private boolean isNumbered(UniqueKey key, Set<String> named) {
    return shape.columns().stream()
        .anyMatch(
            column ->
                column.isNumbered()
                    && key.columns().contains(column.name())
                    && !named.contains(column.name()));
  }
}
