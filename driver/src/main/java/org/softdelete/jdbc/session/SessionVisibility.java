package org.softdelete.jdbc.session;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SessionChange.BeginTransaction;
import org.softdelete.rewrite.model.SessionChange.EndTransaction;
import org.softdelete.rewrite.model.SessionChange.MayEndTransaction;
import org.softdelete.rewrite.model.SessionChange.ResetVisibility;
import org.softdelete.rewrite.model.SessionChange.SetDeleter;
import org.softdelete.rewrite.model.SessionChange.SetVisibility;
import org.softdelete.rewrite.model.VisibilitySettings;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * Which rows the statements of one connection see, and who deletes by them, where neither a hint
 * nor a scope says otherwise: what the URL says, or what the session has set since. Thread-safe.
 */
public final class SessionVisibility {

  private final boolean changeable;
  private volatile VisibilitySettings settings;

  /** That in which {@code SET LOCAL} was said, while what it said holds. */
  private @Nullable Object transaction;

  /** Whether a statement of a text began the transaction. */
  private boolean begun;

  /** Of a new session. */
  public SessionVisibility(Visibility initial) {
    this(initial, true);
  }

  /**
   * Of a new session.
   *
   * @param changeable whether session properties may ask for another
   */
  public SessionVisibility(Visibility initial, boolean changeable) {
    this.changeable = changeable;
    this.settings = VisibilitySettings.startingWith(initial);
  }

  /** What held when it was asked last for a statement. */
  public VisibilitySettings settings() {
    return settings;
  }

  /**
   * What holds now, in the transaction that is {@code current}: what {@code SET LOCAL} said in
   * another holds no longer, however that was ended. The transaction is asked for only where
   * something was.
   */
  public VisibilitySettings settings(CurrentTransaction current) throws SQLException {
    if (isLocal()) {
      follow(current);
    }
    return settings;
  }

  private synchronized void follow(CurrentTransaction current) throws SQLException {
    Object now;
    try {
      now = current.mark(begun);
    } catch (FailedTransaction unknown) {
      // It shows nothing until it has ended, or is back at a savepoint.
      return;
    }
    if (isLocal() && !Objects.equals(transaction, now)) {
      endTransaction();
    }
  }

  /** Whether {@code SET LOCAL} said something that may still hold. */
  public boolean isLocal() {
    return settings.areLocal();
  }

  /** Whether the session may say something at all. */
  public boolean isChangeable() {
    return changeable;
  }

  /** Has other settings from now on, of which none are those of a transaction. */
  public synchronized void set(VisibilitySettings asked) {
    settings = asked;
  }

  /** What {@code SET LOCAL} said holds no longer. */
  public synchronized void endTransaction() {
    settings = settings.after(new EndTransaction(false));
    transaction = null;
    begun = false;
  }

  /** What {@code SET LOCAL} said holds on only if it shows no deleted rows. */
  public synchronized void mayEndTransaction() {
    settings = settings.after(new MayEndTransaction());
    begun = false;
  }

  /** Takes note that changes are about to be made, which may fail when some of them are made. */
  public void announce(List<SessionChange> changes) {
    if (changes.stream().anyMatch(SessionVisibility::mayEnd)) {
      mayEndTransaction();
    }
  }

  /**
   * Makes changes that the statements of a text have made, in their order.
   *
   * @param current tells the transaction behind them
   * @return what to warn of
   */
  public synchronized List<String> apply(List<SessionChange> changes, CurrentTransaction current)
      throws SQLException {
    boolean said = false;
    for (SessionChange change : changes) {
      settings = settings.after(change);
      begun = change instanceof BeginTransaction || (begun && !(change instanceof EndTransaction));
      said |=
          (change instanceof SetVisibility set && set.local())
              || (change instanceof ResetVisibility reset && reset.local())
              || (change instanceof SetDeleter who && who.local());
    }
    if (!said || !isLocal()) {
      return List.of();
    }
    transaction = current.mark(begun);
    if (transaction != null) {
      return List.of();
    }
    endTransaction();
    return List.of(
        "SET LOCAL has no effect on what is softdelete's outside of a transaction. Begin one first"
            + " (setAutoCommit(false), BEGIN), or use SET.");
  }

  private static boolean mayEnd(SessionChange change) {
    return change instanceof EndTransaction || change instanceof MayEndTransaction;
  }
}
