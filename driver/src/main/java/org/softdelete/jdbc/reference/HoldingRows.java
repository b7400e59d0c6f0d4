package org.softdelete.jdbc.reference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.ReferringRows;

/**
 * The soft-deleted rows that keep the database from really deleting those that they refer to. They
 * are looked for depth first, so that those that nothing holds any more are removed first. As
 * thread-safe as the connection.
 */
final class HoldingRows {

  private final StepStatements statements;
  private final References references;
  private final KeyLists lists;

  /** The rows of each table that were looked at. */
  private final Map<RelationName, RowKeys> seen = new HashMap<>();

  /** Those that something else is about to delete. */
  private final Map<RelationName, RowKeys> staying = new HashMap<>();

  HoldingRows(StepStatements statements, References references, KeyLists lists) {
    this.statements = statements;
    this.references = references;
    this.lists = lists;
  }

  /** What is done where rows may be held by soft-deleted ones. */
  @FunctionalInterface
  private interface Visit {
    void at(ChildKey key, ParentTable table, RowKeys rows) throws SQLException;
  }

  /** The keys by which soft-deleted rows, and no live ones, hold rows of a table. */
  List<HoldingKey> count(RelationName table, RowKeys rows) throws SQLException {
    List<HoldingKey> holding = new ArrayList<>();
    follow(references.parent(table), rows, (key, of, held) -> count(key, of, held, holding));
    return holding;
  }

  private void count(ChildKey key, ParentTable table, RowKeys rows, List<HoldingKey> holding)
      throws SQLException {
    try (PreparedStatement query = statements.prepare(new ReferringRows(key).count())) {
      if (!rows.bind(query, table.places(key), lists, key)) {
        return;
      }
      try (ResultSet counts = query.executeQuery()) {
        counts.next();
        long deleted = counts.getLong(1);
        if (deleted > 0 && counts.getLong(2) == 0) {
          holding.add(HoldingKey.of(key.key(), deleted));
        }
      }
    }
  }

  /**
   * Really deletes those that hold rows of a table.
   *
   * @param named the rows of it that the application's statement deletes itself
   */
  void remove(RelationName table, RowKeys rows, RowKeys named) throws SQLException {
    of(staying, table).addAll(named);
    of(seen, table).addAll(named);
    follow(references.parent(table), rows, this::remove);
  }

  private void remove(ChildKey key, ParentTable table, RowKeys rows) throws SQLException {
    ReferringRows referring = new ReferringRows(key);
    ParentTable child = references.parent(key.table());
    if (child != null && !references.holding(child).isEmpty()) {
      RowKeys children = unseen(child, referring.deleted(child.columns()), key, table, rows);
      of(staying, child.name()).addAll(children);
      follow(child, children, this::remove);
      of(staying, child.name()).removeAll(children);
    }
    RowKeys stay = of(staying, key.table());
    List<ChildKey> but = child == null || stay.isEmpty() ? List.of() : child.keys();
    List<ForeignKey> keys = but.stream().map(ChildKey::key).toList();
    try (PreparedStatement delete = statements.prepare(referring.remove(keys))) {
      if (rows.bind(delete, table.places(key), lists, key)) {
        int next = key.key().columns().size() + 1;
        for (ChildKey other : but) {
          int[] places = Objects.requireNonNull(child).places(other);
          stay.bind(delete, next, places, lists, other);
          next += places.length;
        }
        delete.executeUpdate();
      }
    }
  }

  /** Looks at what refers to rows of a table, or to those to which the database cascades. */
  private void follow(@Nullable ParentTable table, RowKeys rows, Visit holding)
      throws SQLException {
    if (table == null || rows.isEmpty()) {
      return;
    }
    of(seen, table.name()).addAll(rows);
    for (ChildKey key : table.keys()) {
      ParentTable child = references.parent(key.table());
      if (key.holdsByDeleted()) {
        holding.at(key, table, rows);
      } else if (key.cascades() && child != null && !references.holding(child).isEmpty()) {
        String all = new ReferringRows(key).all(child.columns());
        follow(child, unseen(child, all, key, table, rows), holding);
      }
    }
  }

  private RowKeys unseen(
      ParentTable child, String sql, ChildKey key, ParentTable table, RowKeys rows)
      throws SQLException {
    RowKeys children = new RowKeys();
    try (PreparedStatement query = statements.prepare(sql)) {
      if (rows.bind(query, table.places(key), lists, key)) {
        try (ResultSet found = query.executeQuery()) {
          children.addAll(found);
        }
      }
    }
    children.removeAll(of(seen, child.name()));
    return children;
  }

  private static RowKeys of(Map<RelationName, RowKeys> all, RelationName table) {
    return all.computeIfAbsent(table, name -> new RowKeys());
  }
}
