package org.softdelete.rewrite.model;

import static java.util.Objects.requireNonNull;

import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * Which rows the statements of a session see, and who deletes by them, as its own statements have
 * set it. Immutable.
 *
 * @param initial what the session began with, and goes back to by {@code RESET}
 * @param lasting what {@code SET} said, of all tables at least
 * @param local what {@code SET LOCAL} said in this transaction
 * @param lastingDeleter what {@code SET} said of who deletes and why
 * @param localDeleter what {@code SET LOCAL} said of that in this transaction
 */
public record VisibilitySettings(
    Visibility initial, Said lasting, Said local, Deleter lastingDeleter, Deleter localDeleter) {

  /** The settings of a new session. */
  public static VisibilitySettings startingWith(Visibility initial) {
    return new VisibilitySettings(
        initial, Said.of(initial, false), Said.NOTHING, Deleter.UNSAID, Deleter.UNSAID);
  }

  /** What holds now. */
  public Said said() {
    return local.over(lasting);
  }

  /** Who deletes now, and why. */
  public Deleter deleter() {
    return localDeleter.or(lastingDeleter);
  }

  /** Whether {@code SET LOCAL} said something. */
  public boolean areLocal() {
    return !local.equals(Said.NOTHING) || !localDeleter.equals(Deleter.UNSAID);
  }

  /**
   * These settings after {@code change}. Where it is not known whether the transaction has ended,
   * what {@code SET LOCAL} said holds on only if it shows no deleted rows.
   */
  public VisibilitySettings after(SessionChange change) {
    if (change instanceof SessionChange.SetVisibility set) {
      return set.local() ? seeing(lasting, set.in(local)) : afterLasting(set);
    }
    if (change instanceof SessionChange.ResetVisibility reset) {
      return reset.local() ? afterLocal(reset) : afterLasting(reset);
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
      return seeing(lasting, Said.NOTHING).deleting(lastingDeleter, Deleter.UNSAID);
    }
    return change instanceof SessionChange.MayEndTransaction
        ? seeing(lasting, local.hiding()).deleting(lastingDeleter, Deleter.UNSAID)
        : this;
  }

  private VisibilitySettings afterLasting(SessionChange.ResetVisibility reset) {
    return reset.tables().isEmpty()
        ? seeing(Said.of(initial, false), Said.NOTHING)
        : seeing(lasting.without(reset.tables()), local.without(reset.tables()));
  }

  /** What {@code SET} said holds again when the transaction has ended, so it is only overridden. */
  private VisibilitySettings afterLocal(SessionChange.ResetVisibility reset) {
    return reset.tables().isEmpty()
        ? seeing(lasting, local.seeing(initial))
        : seeing(lasting, local.seeing(requireNonNull(said().general()), reset.tables()));
  }

  /** What was said last holds, also where {@code SET LOCAL} said something else before. */
  private VisibilitySettings afterLasting(SessionChange.SetVisibility set) {
    boolean overridden = set.tables().isEmpty() || local.leavesRows();
    return seeing(set.in(lasting), overridden ? Said.NOTHING : set.in(local));
  }

  private VisibilitySettings seeing(Said lastingOne, Said localOne) {
    return new VisibilitySettings(initial, lastingOne, localOne, lastingDeleter, localDeleter);
  }

  private VisibilitySettings deleting(Deleter lastingOne, Deleter localOne) {
    return new VisibilitySettings(initial, lasting, local, lastingOne, localOne);
  }
}
