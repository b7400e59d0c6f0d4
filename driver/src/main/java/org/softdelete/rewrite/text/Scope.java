package org.softdelete.rewrite.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.rules.Visibilities;

/**
 * What holds at a place of a statement: which rows are seen, whether deletes are real, and which
 * names mean common table expressions. Immutable.
 *
 * @param visibilities which rows are seen
 * @param forced whether deletes are real
 * @param outer the scope around the {@code WITH} that made this one, or null
 * @param commonTables the names that this {@code WITH} declares, folded
 */
public record Scope(
    Visibilities visibilities, boolean forced, @Nullable Scope outer, Set<String> commonTables) {

  /** The scope of a whole statement. */
  public static Scope of(RewriteContext session) {
    return new Scope(Visibilities.of(session.visibility()), session.forced(), null, Set.of());
  }

  /** Whether an unqualified {@code name}, folded, means a common table expression here. */
  boolean declares(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.commonTables.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** This scope, in which the names also mean common table expressions. */
  public Scope declaring(Set<String> names) {
    return names.isEmpty() ? this : new Scope(visibilities, forced, this, Set.copyOf(names));
  }

  /** This scope, with what hints say. */
  public Scope with(Hints hints) {
    return hints.equals(Hints.NONE)
        ? this
        : new Scope(
            visibilities.overriddenBy(hints.general(), hints.named()),
            forced || hints.force(),
            outer,
            commonTables);
  }
}
