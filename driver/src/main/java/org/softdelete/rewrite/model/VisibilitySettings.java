package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;

/**
 * Which rows the statements of a session see, as its own statements have set it. Immutable.
 *
 * @param initial what the session began with, and goes back to by {@code RESET}
 * @param lasting what {@code SET} said last, or {@code initial}
 * @param local what {@code SET LOCAL} said in this transaction, or null
 */
public record VisibilitySettings(
    Visibility initial, Visibility lasting, @Nullable Visibility local) {

  /** The settings of a new session. */
  public static VisibilitySettings startingWith(Visibility initial) {
    return new VisibilitySettings(initial, initial, null);
  }

  /** What holds now. */
  public Visibility visibility() {
    return local == null ? lasting : local;
  }

  /**
   * These settings after {@code change}. Where it is not known whether the transaction has ended,
   * what {@code SET LOCAL} said holds on only if it shows no deleted rows.
   */
  public VisibilitySettings after(SessionChange change) {
    if (change instanceof SessionChange.SetVisibility set) {
      return set.local()
          ? new VisibilitySettings(initial, lasting, set.visibility())
          : new VisibilitySettings(initial, set.visibility(), null);
    }
    if (change instanceof SessionChange.ResetVisibility) {
      return startingWith(initial);
    }
    boolean ends =
        change instanceof SessionChange.EndTransaction
            || (change instanceof SessionChange.MayEndTransaction && local != Visibility.LIVE);
    return ends && local != null ? new VisibilitySettings(initial, lasting, null) : this;
  }
}
