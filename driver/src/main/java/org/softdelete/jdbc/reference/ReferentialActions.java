package org.softdelete.jdbc.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;

/**
 * Does for the children of soft-deleted rows what the database would have done for those of deleted
 * ones: key by key in its order, and for the rows that are deleted so when all keys of the rows
 * before are done, as its triggers do. As thread-safe as the connection.
 */
final class ReferentialActions {

  private final Connection real;
  private final Database database;
  private final References references;
  private final KeyLists lists;

  ReferentialActions(Connection real, Database database, References references, KeyLists lists) {
    this.real = real;
    this.database = database;
    this.references = references;
    this.lists = lists;
  }

  /** Rows that are deleted, and whose children are still to be looked at. */
  private record Deleted(ParentTable table, RowKeys keys) {}

  /**
   * Follows the keys from rows that are deleted.
   *
   * @param table the table that they are of
   * @throws SQLException as the database says, and where a child is in the way as {@link
   *     Database#violate} does
   */
  void follow(RelationName table, RowKeys keys) throws SQLException {
    Deque<Deleted> open = new ArrayDeque<>();
    add(table, keys, open);
    while (!open.isEmpty()) {
      Deleted next = open.remove();
      for (ChildKey key : next.table().keys()) {
        follow(key, next, open);
      }
    }
  }

  private void add(RelationName table, RowKeys keys, Deque<Deleted> open) {
    ParentTable parent = references.parent(table);
    if (parent != null && !keys.isEmpty()) {
      open.add(new Deleted(parent, keys));
    }
  }

  private void follow(ChildKey key, Deleted parents, Deque<Deleted> open) throws SQLException {
    switch (key.action()) {
      case CASCADE -> {
        if (key.isSoft()) {
          delete(key, parents, open);
        }
      }
      case SET_NULL, SET_DEFAULT -> change(key.change(), key, parents);
      case RESTRICT, NO_ACTION -> {
        if (isThere(key, parents)) {
          database.violate(real, key.key());
        }
      }
    }
  }

  private void delete(ChildKey key, Deleted parents, Deque<Deleted> open) throws SQLException {
    ParentTable child = references.parent(key.table());
    if (child == null) {
      change(key.delete(), key, parents);
      return;
    }
    RowKeys children = new RowKeys();
    try (PreparedStatement lock = real.prepareStatement(key.lock(child.columns()))) {
      if (!bind(lock, key, parents)) {
        return;
      }
      try (ResultSet rows = lock.executeQuery()) {
        children.addAll(rows);
      }
    }
    if (!children.isEmpty()) {
      change(key.delete(), key, parents);
      add(key.table(), children, open);
    }
  }

  private void change(String sql, ChildKey key, Deleted parents) throws SQLException {
    try (PreparedStatement change = real.prepareStatement(sql)) {
      if (bind(change, key, parents)) {
        change.executeUpdate();
      }
    }
  }

  private boolean isThere(ChildKey key, Deleted parents) throws SQLException {
    try (PreparedStatement query = real.prepareStatement(key.find())) {
      if (!bind(query, key, parents)) {
        return false;
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean bind(PreparedStatement statement, ChildKey key, Deleted parents)
      throws SQLException {
    List<String> types = key.key().columns().stream().map(ForeignKey.Column::type).toList();
    return parents.keys().bind(statement, parents.table().places(key), lists, types);
  }
}
