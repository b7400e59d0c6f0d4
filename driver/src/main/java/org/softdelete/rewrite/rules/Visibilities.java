package org.softdelete.rewrite.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.Visibility;

/**
 * Which rows are seen at a place of a statement: of all tables, and of those that a hint names.
 * Immutable.
 *
 * @param general of every table that {@code named} does not hold
 * @param named by table or alias, folded
 */
public record Visibilities(Visibility general, Map<String, Visibility> named) {

  public Visibilities {
    named = Map.copyOf(named);
  }

  /** What is seen everywhere where nothing else is said. */
  public static Visibilities of(Visibility general) {
    return new Visibilities(general, Map.of());
  }

  /** The visibility of a table, known by its alias or else its name. */
  public Visibility of(String name, @Nullable String alias) {
    Visibility byAlias = alias == null ? null : named.get(alias);
    return byAlias != null ? byAlias : named.getOrDefault(name, general);
  }

  /** The same of a listed table, which may be called by a synonym: its own name means it, too. */
  public Visibility of(ListedTable table, String name, @Nullable String alias) {
    boolean called = named.containsKey(name) || (alias != null && named.containsKey(alias));
    String own = table.synonymOf();
    return own == null || called ? of(name, alias) : of(own, null);
  }

  /**
   * These, overridden by what hints further inside say; a hint for all tables also overrides the
   * named ones further out.
   */
  public Visibilities overriddenBy(@Nullable Visibility general, Map<String, Visibility> named) {
    Map<String, Visibility> merged = new HashMap<>(general == null ? this.named : Map.of());
    merged.putAll(named);
    return new Visibilities(general == null ? this.general : general, merged);
  }
}
