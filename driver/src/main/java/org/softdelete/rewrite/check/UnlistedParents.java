package org.softdelete.rewrite.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Link;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;

/**
 * Finds relations that reach rows of a listed one by inheritance and are not listed: a statement on
 * them means rows with and without a marker at once. Immutable.
 */
final class UnlistedParents {

  private final Map<RelationName, List<Link>> upwards;
  private final Map<RelationName, List<Link>> downwards;

  /** Of a database of which {@code catalog} tells. */
  UnlistedParents(Catalog catalog) {
    List<Link> heirs = catalog.links().stream().filter(link -> link.reach() == Reach.HEIR).toList();
    upwards = heirs.stream().collect(groupingBy(Link::from));
    downwards = heirs.stream().collect(groupingBy(Link::to));
  }

  /** Each with a listed relation whose rows it reaches; heirs of listed ones count as listed. */
  Map<RelationName, RelationName> above(Collection<RelationName> listed) {
    Map<RelationName, RelationName> all = reached(identity(listed), downwards, Link::from);
    Map<RelationName, RelationName> parents = reached(all, upwards, Link::to);
    parents.keySet().removeAll(all.keySet());
    return parents;
  }

  /** Those, and what counts as listed with them. */
  Set<RelationName> withHeirs(Collection<RelationName> listed) {
    return reached(identity(listed), downwards, Link::from).keySet();
  }

  private static Map<RelationName, RelationName> identity(Collection<RelationName> relations) {
    Map<RelationName, RelationName> same = new LinkedHashMap<>();
    relations.forEach(relation -> same.put(relation, relation));
    return same;
  }

  /** Those of {@code from} and what steps lead to, each with where its way began. */
  private static Map<RelationName, RelationName> reached(
      Map<RelationName, RelationName> from,
      Map<RelationName, List<Link>> steps,
      Function<Link, RelationName> end) {
    Map<RelationName, RelationName> reached = new LinkedHashMap<>(from);
    Deque<RelationName> next = new ArrayDeque<>(from.keySet());
    while (!next.isEmpty()) {
      RelationName relation = next.remove();
      for (Link step : steps.getOrDefault(relation, List.of())) {
        if (reached.putIfAbsent(end.apply(step), reached.get(relation)) == null) {
          next.add(end.apply(step));
        }
      }
    }
    return reached;
  }
}
