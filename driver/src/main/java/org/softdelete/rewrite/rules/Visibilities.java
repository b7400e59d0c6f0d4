package org.softdelete.rewrite.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * Which rows are seen at a place of a statement: of all tables, of those that a scope or a session
 * names, and of those that a hint names. Immutable.
 *
 * @param said what a scope or a session says, and hints say of all tables
 * @param named what hints say, by table or alias, folded
 */
public record Visibilities(Said said, Map<String, Visibility> named) {

  public Visibilities {
    named = Map.copyOf(named);
  }

  /** What is seen everywhere where hints say nothing else. */
  public static Visibilities of(Said said) {
    return new Visibilities(said, Map.of());
  }

  /** The visibility of tables of which nothing is said by name. */
  public Visibility general() {
    return Objects.requireNonNull(said.general());
  }

  /** The visibility of a table that is not listed, known by its alias or else its name. */
  public Visibility of(String name, @Nullable String alias) {
    Visibility hinted = hinted(name, alias);
    return hinted == null ? general() : hinted;
  }

  /**
   * The same of a listed table, which may be called by a synonym: its own name means it, too; and
   * of which something may be said by name.
   */
  public Visibility of(ListedTable table, String name, @Nullable String alias) {
    Visibility hinted = hinted(name, alias);
    if (hinted == null && table.synonymOf() != null) {
      hinted = named.get(table.synonymOf());
    }
    Visibility byName = said.named().isEmpty() ? null : table.said().seen();
    return hinted != null ? hinted : byName != null ? byName : general();
  }

  private @Nullable Visibility hinted(String name, @Nullable String alias) {
    Visibility byAlias = alias == null ? null : named.get(alias);
    return byAlias != null ? byAlias : named.get(name);
  }

  /** Whether all rows of a table of this name, folded, are surely seen. */
  public boolean showAll(String name) {
    return of(name, null) == Visibility.ALL && (said.named().isEmpty() || named.containsKey(name));
  }

  /**
   * These, overridden by what hints further inside say; a hint for all tables also overrides what
   * is said by name further out.
   */
  public Visibilities overriddenBy(@Nullable Visibility general, Map<String, Visibility> named) {
    Map<String, Visibility> merged = new HashMap<>(general == null ? this.named : Map.of());
    merged.putAll(named);
    return new Visibilities(general == null ? said : said.seeing(general), merged);
  }
}
