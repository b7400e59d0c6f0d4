package org.softdelete.rewrite.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What statements may have changed in what names mean, by the time that those behind them are
 * executed. Names are folded. Immutable.
 *
 * @param path whether an unqualified name may mean a table of another schema
 * @param relations whether relations were made, altered or dropped, so that the catalog says more
 * @param defined the names of such relations
 * @param hiding those of them that hide another of their name, being temporary
 * @param linked those of them whose rows may be rows of a listed table
 * @param views those of them that may be views over one
 * @param referenced the names of tables to which foreign keys were made
 */
public record NameChanges(
    boolean path,
    boolean relations,
    Set<String> defined,
    Set<String> hiding,
    Set<String> linked,
    Set<String> views,
    Set<String> referenced) {

  /** What most statements change: nothing. */
  public static final NameChanges NONE =
      new NameChanges(false, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Where tables are looked for. */
  public static final NameChanges PATH =
      new NameChanges(true, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Relations that are not named. */
  public static final NameChanges RELATIONS =
      new NameChanges(false, true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public NameChanges {
    defined = Set.copyOf(defined);
    hiding = Set.copyOf(hiding);
    linked = Set.copyOf(linked);
    views = Set.copyOf(views);
    referenced = Set.copyOf(referenced);
  }

  /** Whether nothing is changed. */
  public boolean areNone() {
    return !path && !relations;
  }

  /** These and then others. */
  public NameChanges and(NameChanges others) {
    if (areNone() || others.areNone()) {
      return areNone() ? others : this;
    }
    return new NameChanges(
        path || others.path,
        relations || others.relations,
        union(defined, others.defined),
        union(hiding, others.hiding),
        union(linked, others.linked),
        union(views, others.views),
        union(referenced, others.referenced));
  }

  /** Whether an unqualified {@code name} may mean another table than before. */
  public boolean mayMove(String name) {
    return path || defined.contains(name);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
