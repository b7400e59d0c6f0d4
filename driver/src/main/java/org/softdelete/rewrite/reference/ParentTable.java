package org.softdelete.rewrite.reference;

import java.util.List;
import org.softdelete.rewrite.model.RelationName;

/**
 * A table that foreign keys point to. Immutable.
 *
 * @param name its name, as the catalog spells it
 * @param keys those keys, in the order in which the database acts by them
 * @param columns the columns that they point to, each once, as the catalog spells them
 */
public record ParentTable(RelationName name, List<ChildKey> keys, List<String> columns) {

  public ParentTable {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }

  /** That of keys that all point to it. */
  static ParentTable of(RelationName name, List<ChildKey> keys) {
    List<String> columns =
        keys.stream().flatMap(key -> key.parentColumns().stream()).distinct().toList();
    return new ParentTable(name, keys, columns);
  }

  /** The places in {@link #columns} of what a key points to. */
  public int[] places(ChildKey key) {
    return key.parentColumns().stream().mapToInt(columns::indexOf).toArray();
  }
}
