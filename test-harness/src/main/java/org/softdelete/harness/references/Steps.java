package org.softdelete.harness.references;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many steps it takes a delete to reach other tables. A database refuses a parent whose child
 * the same statement deletes, if it meets the parent first; that must not depend on the order in
 * which rows lie. Immutable.
 *
 * @param depthFirst whether the database goes on with the children of a row before the next row, as
 *     H2 does; PostgreSQL deletes all rows of a step before it looks at what refers to them
 */
record Steps(KeyedSchema schema, boolean depthFirst) {

  /** Whether what becomes of a parent does not depend on the order of rows. */
  boolean areInAnyOrder(Key key) {
    // What SET DEFAULT writes can refuse, too; H2 does not look at it.
    boolean refuses =
        key.onDelete().refuses() || (!depthFirst && key.onDelete() == Action.SET_DEFAULT);
    return !refuses || schema.tables().stream().allMatch(table -> areInAnyOrder(key, table));
  }

  private boolean areInAnyOrder(Key key, KeyedTable from) {
    List<String> deleted = schema.deletedWith(from);
    if (!deleted.contains(key.parent()) || !deleted.contains(key.child())) {
      return true;
    }
    int many = schema.tables().size() + 1;
    return !depthFirst && most(from, many).get(key.child()) <= fewest(from).get(key.parent());
  }

  private Map<String, Integer> fewest(KeyedTable from) {
    Map<String, Integer> steps = new HashMap<>(Map.of(from.name(), 0));
    for (String table : schema.deletedWith(from)) {
      for (Key key : schema.keysTo(schema.table(table))) {
        if (key.onDelete() == Action.CASCADE) {
          steps.putIfAbsent(key.child(), steps.get(table) + 1);
        }
      }
    }
    return steps;
  }

  /** Those of the longest ways; where there is no longest one, at least {@code many}. */
  private Map<String, Integer> most(KeyedTable from, int many) {
    Map<String, Integer> steps = new HashMap<>(Map.of(from.name(), 0));
    for (int round = 0; round < many; round++) {
      for (String table : schema.deletedWith(from)) {
        for (Key key : schema.keysTo(schema.table(table))) {
          if (key.onDelete() == Action.CASCADE && steps.containsKey(table)) {
            steps.merge(key.child(), Math.min(many, steps.get(table) + 1), Math::max);
          }
        }
      }
    }
    return steps;
  }
}
