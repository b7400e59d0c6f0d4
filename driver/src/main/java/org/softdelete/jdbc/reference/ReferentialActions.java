package org.softdelete.jdbc.reference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;

/**
 * Does for the children of soft-deleted rows what the database would have done for those of deleted
 * ones: key by key in its order, and for the rows that are deleted so when all keys of the rows
 * before are done, as its triggers do. As thread-safe as the connection.
 */
final class ReferentialActions {

  private final StepStatements statements;
  private final Database database;
  private final References references;
  private final KeyLists lists;
  private final DeferredChecks deferred;

  ReferentialActions(
      StepStatements statements,
      Database database,
      References references,
      KeyLists lists,
      DeferredChecks deferred) {
    this.deferred = deferred;
    this.statements = statements;
    this.database = database;
    this.references = references;
    this.lists = lists;
  }

  /** Rows of a table that are deleted. */
  record Deleted(RelationName table, RowKeys keys) {}

  /** The same of a table to which keys point, where their children are still to be looked at. */
  private record Parents(ParentTable table, RowKeys keys) {}

  /**
   * Follows the keys from rows that one statement has deleted.
   *
   * @throws SQLException as the database says, and where a child is in the way as {@link
   *     Database#violate} does
   */
  void follow(List<Deleted> deleted) throws SQLException {
    Deque<Parents> open = new ArrayDeque<>();
    for (Deleted rows : deleted) {
      add(rows.table(), rows.keys(), open);
    }
    while (!open.isEmpty()) {
      Parents next = open.remove();
      int number = 0;
      for (ChildKey key : next.table().keys()) {
        if (next.keys().mayHaveChildren(number++)) {
          follow(key, next, open);
        }
      }
    }
  }

  /** Locks rows that are deleted already, so that they get no new children. */
  void lock(ParentTable table, RowKeys keys) throws SQLException {
    Set<List<String>> locked = new HashSet<>();
    for (ChildKey key : table.keys()) {
      if (locked.add(key.parentColumns())) {
        try (PreparedStatement lock = statements.prepare(key.lockParents())) {
          if (keys.bind(lock, table.places(key), lists, key)) {
            lock.executeQuery().close();
          }
        }
      }
    }
  }

  /**
   * Refuses to let the database really delete rows from which its keys lead to rows of listed
   * tables.
   *
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000}
   */
  void requireNoneListed(RelationName table, RowKeys keys) throws SQLException {
    Deque<Parents> open = new ArrayDeque<>();
    add(table, keys, open);
    while (!open.isEmpty()) {
      Parents next = open.remove();
      for (ChildKey key : next.table().keys()) {
        if (key.action() != ForeignKey.Action.CASCADE) {
          continue;
        }
        if (!key.isSoft()) {
          add(key.table(), children(key, next), open);
        } else if (isThere(key.findAny(), key, next)) {
          throw new SQLFeatureNotSupportedException(
              ("Refused: the database would really delete rows of %s with those of %s, as the key"
                      + " %s says ON DELETE CASCADE, and the rules list only the first. Nothing was"
                      + " deleted. What to do: list %s, too; delete the rows of %s first, and what"
                      + " is in its bin with the hint force; or use the hint force here.")
                  .formatted(
                      key.table().name(),
                      next.table().name().name(),
                      key.key().name(),
                      next.table().name().name(),
                      key.table().name()),
              SqlStates.NOT_SUPPORTED);
        }
      }
    }
  }

  private void add(RelationName table, RowKeys keys, Deque<Parents> open) {
    ParentTable parent = references.parent(table);
    if (parent != null && !keys.isEmpty()) {
      open.add(new Parents(parent, keys));
    }
  }

  private void follow(ChildKey key, Parents parents, Deque<Parents> open) throws SQLException {
    switch (key.action()) {
      case CASCADE -> {
        if (key.isSoft()) {
          delete(key, parents, open);
        } else {
          deleteUnlisted(key, parents);
        }
      }
      case SET_NULL -> change(key.change(), key, parents);
      case SET_DEFAULT -> {
        if (change(key.change(), key, parents) > 0 && isDefaultDeleted(key)) {
          database.violate(statements.connection(), key.key());
        }
      }
      case RESTRICT, NO_ACTION -> {
        // RESTRICT is never put off (PostgreSQL manual: CREATE TABLE).
        if (deferred.isDeferred(key.key()) && key.action() == ForeignKey.Action.NO_ACTION) {
          deferred.add(key, parents.table(), parents.keys());
        } else if (isThere(key.find(), key, parents)) {
          database.violate(statements.connection(), key.key());
        }
      }
    }
  }

  private void delete(ChildKey key, Parents parents, Deque<Parents> open) throws SQLException {
    if (references.parent(key.table()) == null) {
      change(key.delete(), key, parents);
      return;
    }
    RowKeys children = children(key, parents);
    if (!children.isEmpty()) {
      change(key.delete(), key, parents);
      add(key.table(), children, open);
    }
  }

  private void deleteUnlisted(ChildKey key, Parents parents) throws SQLException {
    switch (key.unlisted()) {
      case KEEP -> {}
      case DELETE -> {
        requireNoneListed(key.table(), children(key, parents));
        change(key.destroy(), key, parents);
      }
      case REJECT -> {
        if (isThere(key.find(), key, parents)) {
          throw new SQLFeatureNotSupportedException(
              ("Refused: rows of %s point to those that are deleted, by the key %s, which says ON"
                      + " DELETE CASCADE, and the rules do not list it (cascade-unlisted: reject)."
                      + " Nothing was deleted. What to do: list it, or delete its rows first.")
                  .formatted(key.table().name(), key.key().name()),
              SqlStates.NOT_SUPPORTED);
        }
      }
    }
  }

  /** Locks the children and reads what further keys point to; none if none does. */
  private RowKeys children(ChildKey key, Parents parents) throws SQLException {
    RowKeys children = new RowKeys();
    ParentTable child = references.parent(key.table());
    if (child == null) {
      return children;
    }
    try (PreparedStatement lock = statements.prepare(key.lock(child.columns()))) {
      if (bind(lock, key, parents)) {
        try (ResultSet rows = lock.executeQuery()) {
          children.addAll(rows);
        }
      }
    }
    return children;
  }

  private int change(String sql, ChildKey key, Parents parents) throws SQLException {
    try (PreparedStatement change = statements.prepare(sql)) {
      return bind(change, key, parents) ? change.executeUpdate() : 0;
    }
  }

  private boolean isDefaultDeleted(ChildKey key) throws SQLException {
    String find = key.findDefault();
    if (find == null) {
      return false;
    }
    try (Statement query = statements.create();
        ResultSet row = query.executeQuery(find)) {
      return row.next();
    }
  }

  private boolean isThere(String sql, ChildKey key, Parents parents) throws SQLException {
    try (PreparedStatement query = statements.prepare(sql)) {
      if (!bind(query, key, parents)) {
        return false;
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean bind(PreparedStatement statement, ChildKey key, Parents parents)
      throws SQLException {
    return parents.keys().bind(statement, parents.table().places(key), lists, key);
  }
}
