package org.softdelete.rewrite.text;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.rules.Visibilities;

/**
 * What holds at a place of a statement: which rows are seen, whether deletes are real, and which
 * names mean common table expressions. Immutable, as names are only added behind those it knows.
 *
 * @param visibilities which rows are seen
 * @param force whether deletes are real, and what they take with them
 * @param restore the offset of the hint {@code restore}, or null if it does not stand here
 * @param deleter who deletes, and why, by hints
 * @param outer the scope around the {@code WITH} that made this one, or null
 * @param commonTables the names that this {@code WITH} declares, or null if there is none
 * @param known how many of them, from the first on, are declared here
 */
public record Scope(
    Visibilities visibilities,
    Force force,
    @Nullable Integer restore,
    Deleter deleter,
    @Nullable Scope outer,
    @Nullable CommonTables commonTables,
    int known) {

  /** The scope of a whole statement. */
  public static Scope of(RewriteContext session) {
    return new Scope(
        Visibilities.of(session.said()),
        session.said().forced() ? Force.PLAIN : Force.NONE,
        null,
        Deleter.UNSAID,
        null,
        null,
        0);
  }

  /** Whether an unqualified {@code name}, folded, means a common table expression here. */
  public boolean declares(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.commonTables != null && scope.commonTables.declares(name, scope.known)) {
        return true;
      }
    }
    return false;
  }

  /** Whether deletes are real. */
  public boolean forced() {
    return force != Force.NONE;
  }

  /** This scope, in which the names declared by now also mean common table expressions. */
  public Scope declaring(CommonTables names) {
    return names.size() == 0
        ? this
        : new Scope(visibilities, force, restore, deleter, this, names, names.size());
  }

  /** This scope, in which every name means a table. */
  public Scope ofTables() {
    return new Scope(visibilities, force, restore, deleter, null, null, 0);
  }

  /** This scope, with what hints say. */
  public Scope with(Hints hints) {
    return hints.equals(Hints.NONE)
        ? this
        : new Scope(
            visibilities.overriddenBy(hints.general(), hints.named()),
            force.or(hints.force()),
            hints.restore() == null ? restore : hints.restore(),
            hints.deleter().or(deleter),
            outer,
            commonTables,
            known);
  }
}
