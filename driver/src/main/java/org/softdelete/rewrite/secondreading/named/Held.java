package org.softdelete.rewrite.secondreading.named;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What holds at a place of a statement. Immutable.
 *
 * @param said what held before hints, and of all tables what these say
 * @param named which rows are seen as hints say, by table or alias, folded
 * @param forced whether deletes are real
 * @param restore whether a hint says that an UPDATE brings rows back
 * @param commonTables the names that mean common table expressions here, folded
 */
public record Held(
    Said said,
    Map<String, Visibility> named,
    boolean forced,
    boolean restore,
    Set<String> commonTables) {

  public Held {
    named = Map.copyOf(named);
    commonTables = Set.copyOf(commonTables);
  }

  /** What holds in front of a text. */
  public static Held of(Said said) {
    return new Held(said, Map.of(), said.forced(), false, Set.of());
  }

  /** This, and what hints say; one for all tables overrides what those further out name. */
  public Held with(HintText hints) {
    Map<String, Visibility> merged = new HashMap<>(hints.general() == null ? named : Map.of());
    merged.putAll(hints.named());
    return new Held(
        hints.general() == null ? said : said.seeing(hints.general()),
        merged,
        forced || hints.force(),
        restore || hints.restore(),
        commonTables);
  }

  /** This, where further names mean common table expressions. */
  public Held declaring(Collection<String> names) {
    Set<String> all = new HashSet<>(commonTables);
    all.addAll(names);
    return new Held(said, named, forced, restore, all);
  }

  /** Which rows of a table are seen by hints that name it; null if there are none. */
  @Nullable Visibility hinted(String table, @Nullable String alias) {
    Visibility byAlias = alias == null ? null : named.get(alias);
    return byAlias != null ? byAlias : named.get(table);
  }
}
