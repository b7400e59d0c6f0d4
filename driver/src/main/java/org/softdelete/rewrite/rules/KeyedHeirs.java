package org.softdelete.rewrite.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.Reference;

/**
 * Finds keys that point to a partition alone, or to a table that inherits: a delete by the name of
 * what it is part of takes such rows, too. Stateless.
 */
final class KeyedHeirs {

  private KeyedHeirs() {}

  /**
   * See {@link LinkedRelations#keyedHeirs}.
   *
   * @param above from each table, those that it is part of, or inherits from
   */
  static Map<RelationName, RelationName> of(
      List<Reference> references, Map<RelationName, List<RelationName>> above) {
    Map<RelationName, RelationName> heirs = new HashMap<>();
    for (Reference reference : references) {
      ForeignKey key = reference.key();
      Deque<RelationName> open = new ArrayDeque<>(List.of(key.parent()));
      Set<RelationName> seen = new HashSet<>();
      while (!open.isEmpty()) {
        for (RelationName whole : above.getOrDefault(open.remove(), List.of())) {
          if (seen.add(whole)) {
            open.add(whole);
            if (references.stream().noneMatch(other -> isOfWhole(other.key(), key, whole))) {
              heirs.put(whole, key.parent());
            }
          }
        }
      }
    }
    return heirs;
  }

  /** Whether {@code other} is the same key as {@code key}, and points to the rows of a whole. */
  private static boolean isOfWhole(ForeignKey other, ForeignKey key, RelationName whole) {
    return other.parent().equals(whole)
        && other.child().equals(key.child())
        && other.columns().stream()
            .map(ForeignKey.Column::child)
            .toList()
            .equals(key.columns().stream().map(ForeignKey.Column::child).toList());
  }
}
