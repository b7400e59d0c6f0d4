package org.softdelete.jdbc.reference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.configuration.LogCategory;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.rewrite.reference.OwnKey;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredKey;
import org.softdelete.rewrite.reference.RestoredKey.Sign;
import org.softdelete.rewrite.reference.RestoredTable;

/**
 * Brings back what was deleted with rows that came back, level by level, and sees to it that no row
 * points to a deleted one then. Confined to one execution.
 */
final class Restorations {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  private final StepStatements statements;
  private final Database database;
  private final References references;
  private final KeyLists lists;

  /** The rows that came back and point to others by a key, of which it is to be seen what to. */
  private final Map<OwnKey, Pointing> pointing = new LinkedHashMap<>();

  /** The keys by which it was not told by a batch which children were to come back. */
  private final Set<RestoredKey> uncertain = new LinkedHashSet<>();

  Restorations(
      StepStatements statements, Database database, References references, KeyLists lists) {
    this.statements = statements;
    this.database = database;
    this.references = references;
    this.lists = lists;
  }

  /** Rows that came back, and whose children are still to be looked at. */
  private record Restored(RestoredTable table, RowKeys keys) {}

  private record Pointing(RestoredTable table, RowKeys keys) {}

  /**
   * Brings back what was deleted with rows that came back.
   *
   * @param table the table that they are of
   * @param moved the names of keys by which they point to other rows than they did
   * @return how many rows that are
   */
  long follow(RestoredTable table, RowKeys keys, Set<String> moved) throws SQLException {
    Deque<Restored> open = new ArrayDeque<>();
    add(table, keys, moved, open);
    long count = 0;
    while (!open.isEmpty()) {
      Restored next = open.remove();
      for (RestoredKey key : next.table().children()) {
        if (key.sign() != Sign.BATCH || isWithoutBatch(key, next)) {
          uncertain.add(key);
        }
        if (key.sign() != Sign.NONE) {
          count += restore(key, next, open);
        }
      }
    }
    return count;
  }

  /** Whether some were deleted when the rules did not name the column for the batch yet. */
  private static boolean isWithoutBatch(RestoredKey key, Restored parents) {
    int[] places = parents.table().places(key);
    return parents.keys().haveNull(places[places.length - 1]);
  }

  private void add(RestoredTable table, RowKeys keys, Set<String> moved, Deque<Restored> open) {
    if (keys.isEmpty()) {
      return;
    }
    open.add(new Restored(table, keys));
    for (OwnKey key : table.parents()) {
      if (!moved.contains(key.key().name())) {
        pointing
            .computeIfAbsent(key, any -> new Pointing(table, new RowKeys()))
            .keys()
            .addAll(keys);
      }
    }
  }

  private long restore(RestoredKey key, Restored parents, Deque<Restored> open)
      throws SQLException {
    RestoredTable child = Objects.requireNonNull(references.restored(key.table()));
    if (child.children().isEmpty() && isOnlyKey(key, child)) {
      return update(key, parents);
    }
    RowKeys children = new RowKeys();
    try (PreparedStatement lock = statements.prepare(key.lock(child))) {
      if (!bind(lock, key, parents)) {
        return 0;
      }
      try (ResultSet rows = lock.executeQuery()) {
        children.addAll(rows);
      }
    }
    if (children.isEmpty()) {
      return 0;
    }
    add(child, children, Set.of(), open);
    return update(key, parents);
  }

  /** Whether its rows point to nothing but the rows that they come back with. */
  private static boolean isOnlyKey(RestoredKey key, RestoredTable child) {
    return child.parents().stream().allMatch(own -> own.key().equals(key.key()));
  }

  private long update(RestoredKey key, Restored parents) throws SQLException {
    try (PreparedStatement update = statements.prepare(key.restore())) {
      return bind(update, key, parents) ? update.executeUpdate() : 0;
    }
  }

  private boolean bind(PreparedStatement statement, RestoredKey key, Restored parents)
      throws SQLException {
    return parents.keys().bind(statement, parents.table().places(key), lists, key.types());
  }

  /**
   * Fails if a row that came back points to a deleted one.
   *
   * @throws SQLException as {@link Database#refuseChild} does
   */
  void check() throws SQLException {
    for (Map.Entry<OwnKey, Pointing> one : pointing.entrySet()) {
      if (pointsToDeleted(one.getKey(), one.getValue())) {
        database.refuseChild(statements.connection(), one.getKey().key());
      }
    }
  }

  private boolean pointsToDeleted(OwnKey key, Pointing rows) throws SQLException {
    try (PreparedStatement query = statements.prepare(key.deleted())) {
      if (!rows.keys().bind(query, rows.table().places(key), lists, key.types())) {
        return false;
      }
      boolean deleted = false;
      try (ResultSet parents = query.executeQuery()) {
        while (parents.next()) {
          deleted |= parents.getInt(1) == 1;
        }
      }
      return deleted;
    }
  }

  /** What there is to warn of, which is logged, too; the first time only. */
  List<String> warnings(ToldOnce told) {
    List<String> warnings =
        uncertain.stream().map(Restorations::warning).filter(told::isNew).toList();
    warnings.forEach(LOG::warn);
    return warnings;
  }

  private static String warning(RestoredKey key) {
    String child = key.key().child().name();
    String parent = key.key().parent().name();
    String cure = " Name a column 'batch' in the rules of both tables, which tells deletes apart.";
    return switch (key.sign()) {
      case TIME ->
          "With rows of %s came back those of %s that point to them and have the same time stamp, which other deletes of one transaction have, too."
                  .formatted(parent, child)
              + cure;
      case NONE ->
          "Rows of %s came back alone: nothing tells which rows of %s were deleted with them."
                  .formatted(parent, child)
              + cure;
      case BATCH ->
          "Rows of %s that have no batch came back alone, as nothing tells which rows of %s were deleted with them. They were deleted before the rules named the column 'batch', or not through the driver. Restore the other rows by themselves."
              .formatted(parent, child);
    };
  }
}
