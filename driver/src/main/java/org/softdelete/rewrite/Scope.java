package org.softdelete.rewrite;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds at a place of a statement: which rows are seen, whether deletes are real, and which
 * names mean common table expressions. Immutable.
 *
 * @param visibilities which rows are seen
 * @param forced whether deletes are real
 * @param outer the scope around the {@code WITH} that made this one, or null
 * @param commonTables the names that this {@code WITH} declares, folded
 */
record Scope(
    Visibilities visibilities, boolean forced, @Nullable Scope outer, Set<String> commonTables) {

  /** The scope of a whole statement. */
  static Scope of(Session session) {
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
  Scope declaring(Set<String> names) {
    return names.isEmpty() ? this : new Scope(visibilities, forced, this, Set.copyOf(names));
  }

  /** This scope, with what hints say. */
  Scope with(Hints hints) {
    return hints.equals(Hints.NONE)
        ? this
        : new Scope(
            visibilities.overriddenBy(hints.general(), hints.named()),
            forced || hints.force(),
            outer,
            commonTables);
  }
}
