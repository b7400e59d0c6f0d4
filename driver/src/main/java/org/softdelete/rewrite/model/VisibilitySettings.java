package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;

/**
 * Which rows the statements of a session see, and who deletes by them, as its own statements have
 * set it. Immutable.
 *
 * @param initial what the session began with, and goes back to by {@code RESET}
 * @param lasting what {@code SET} said last, or {@code initial}
 * @param local what {@code SET LOCAL} said in this transaction, or null
 * @param lastingDeleter what {@code SET} said of who deletes and why
 * @param localDeleter what {@code SET LOCAL} said of that in this transaction
 */
public record VisibilitySettings(
    Visibility initial,
    Visibility lasting,
    @Nullable Visibility local,
    Deleter lastingDeleter,
    Deleter localDeleter) {

  /** The settings of a new session. */
  public static VisibilitySettings startingWith(Visibility initial) {
    return new VisibilitySettings(initial, initial, null, Deleter.UNSAID, Deleter.UNSAID);
  }

  /** What holds now. */
  public Visibility visibility() {
    return local == null ? lasting : local;
  }

  /** Who deletes now, and why. */
  public Deleter deleter() {
    return localDeleter.or(lastingDeleter);
  }

  /** Whether {@code SET LOCAL} said something. */
  public boolean areLocal() {
    return local != null || !localDeleter.equals(Deleter.UNSAID);
  }

  /**
   * These settings after {@code change}. Where it is not known whether the transaction has ended,
   * what {@code SET LOCAL} said holds on only if it shows no deleted rows.
   */
  public VisibilitySettings after(SessionChange change) {
    if (change instanceof SessionChange.SetVisibility set) {
      return set.local() ? seeing(lasting, set.visibility()) : seeing(set.visibility(), null);
    }
    if (change instanceof SessionChange.ResetVisibility) {
      return seeing(initial, null);
    }
    if (change instanceof SessionChange.SetDeleter set) {
      return set.local()
          ? deleting(lastingDeleter, localDeleter.with(set.part(), set.value()))
          : deleting(
              lastingDeleter.with(set.part(), set.value()), localDeleter.with(set.part(), null));
    }
    if (change instanceof SessionChange.ResetAll) {
      return startingWith(initial);
    }
    if (!areLocal()) {
      return this;
    }
    if (change instanceof SessionChange.EndTransaction) {
      return seeing(lasting, null).deleting(lastingDeleter, Deleter.UNSAID);
    }
    return change instanceof SessionChange.MayEndTransaction
        ? seeing(lasting, local == Visibility.LIVE ? local : null)
            .deleting(lastingDeleter, Deleter.UNSAID)
        : this;
  }

  private VisibilitySettings seeing(Visibility lastingOne, @Nullable Visibility localOne) {
    return new VisibilitySettings(initial, lastingOne, localOne, lastingDeleter, localDeleter);
  }

  private VisibilitySettings deleting(Deleter lastingOne, Deleter localOne) {
    return new VisibilitySettings(initial, lasting, local, lastingOne, localOne);
  }
}
