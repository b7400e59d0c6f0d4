package org.softdelete.rewrite.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.rules.LinkedRelations.ParentKey;
import org.softdelete.rewrite.rules.LinkedRelations.Parents;
import org.softdelete.rules.References;

/** Finds the foreign keys by which no row may point to a deleted one. */
final class ParentClosure {

  private ParentClosure() {}

  /**
   * Those among {@code references} that point to listed tables.
   *
   * @param folded tells what a name of the catalog is where names are compared
   */
  static Parents of(
      List<LinkedRelations.Reference> references,
      Catalog catalog,
      UnaryOperator<RelationName> folded) {
    Map<RelationName, List<ParentKey>> byTable = new HashMap<>();
    for (LinkedRelations.Reference reference : references) {
      ForeignKey key = reference.key();
      if (reference.parent() != null
          && reference.parent().references().mode() == References.Mode.DATABASE
          && !isOfPartition(key, references, catalog)) {
        boolean ownRows =
            !key.toPartitions()
                && catalog.links().stream()
                    .anyMatch(link -> link.reach() == Reach.HEIR && link.to().equals(key.parent()));
        List<ParentKey> keys =
            byTable.computeIfAbsent(folded.apply(key.child()), table -> new ArrayList<>());
        if (keys.stream().noneMatch(other -> isSame(other.key(), key))) {
          keys.add(new ParentKey(key, reference.parent(), ownRows));
        }
      }
    }
    for (Catalog.Link link : catalog.links()) {
      List<ParentKey> keys = byTable.get(folded.apply(link.to()));
      if (link.reach() == Reach.SYNONYM && keys != null) {
        byTable.putIfAbsent(folded.apply(link.from()), keys);
      }
    }
    return of(byTable, catalog, folded);
  }

  private static Parents of(
      Map<RelationName, List<ParentKey>> byTable,
      Catalog catalog,
      UnaryOperator<RelationName> folded) {
    Map<String, Map<String, List<ParentKey>>> byName = new HashMap<>();
    byTable.forEach(
        (table, keys) ->
            byName
                .computeIfAbsent(table.name(), name -> new HashMap<>())
                .put(table.schema(), List.copyOf(keys)));
    if (byName.isEmpty()) {
      return Parents.NONE;
    }
    Map<String, String> schemas = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (RelationName relation : catalog.relations()) {
      RelationName one = folded.apply(relation);
      if (byName.containsKey(one.name()) && schemas.putIfAbsent(one.name(), one.schema()) != null) {
        several.add(one.name());
      }
    }
    return new Parents(byName, several);
  }

  /** Whether a key to a partitioned table is repeated here for one of its partitions. */
  private static boolean isOfPartition(
      ForeignKey key, List<LinkedRelations.Reference> references, Catalog catalog) {
    return catalog.links().stream()
        .anyMatch(
            link ->
                link.reach() == Reach.HEIR
                    && link.from().equals(key.parent())
                    && isRepeated(key, link.to(), references));
  }

  /** Whether they tie the same rows, as those of several partitions of a table do. */
  private static boolean isSame(ForeignKey one, ForeignKey other) {
    return one.parent().equals(other.parent()) && one.columns().equals(other.columns());
  }

  /** Whether the same columns of the same table point to {@code parent}, too. */
  private static boolean isRepeated(
      ForeignKey key, RelationName parent, List<LinkedRelations.Reference> references) {
    return references.stream()
        .map(LinkedRelations.Reference::key)
        .anyMatch(
            other ->
                other.parent().equals(parent)
                    && other.child().equals(key.child())
                    && other.columns().equals(key.columns()));
  }
}
