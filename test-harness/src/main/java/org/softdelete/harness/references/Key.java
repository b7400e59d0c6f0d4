package org.softdelete.harness.references;

import java.util.List;

/**
 * A foreign key. Immutable.
 *
 * @param name its own name
 * @param child the name of the table that has it
 * @param parent the name of the table that it points to
 * @param columns those of the child
 * @param parentColumns those that they point to
 * @param changed the columns that {@code SET NULL} or {@code SET DEFAULT} names; empty: all
 * @param followsUpdates whether the child follows when the parent's key changes
 */
record Key(
    String name,
    String child,
    String parent,
    List<String> columns,
    List<String> parentColumns,
    Action onDelete,
    List<String> changed,
    boolean followsUpdates) {

  Key {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
    changed = List.copyOf(changed);
  }

  /** SQL that adds it to its table. */
  String creation() {
    return "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s) ON DELETE %s%s%s"
        .formatted(
            child,
            name,
            String.join(", ", columns),
            // Without a schema H2 looks for it in that of the child.
            parent.contains(".") ? parent : "public." + parent,
            String.join(", ", parentColumns),
            onDelete.sql(),
            changed.isEmpty() ? "" : " (" + String.join(", ", changed) + ")",
            followsUpdates ? " ON UPDATE CASCADE" : "");
  }
}
