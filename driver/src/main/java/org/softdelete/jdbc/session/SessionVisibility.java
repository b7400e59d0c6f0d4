package org.softdelete.jdbc.session;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SessionChange.BeginTransaction;
import org.softdelete.rewrite.model.SessionChange.EndTransaction;
import org.softdelete.rewrite.model.SessionChange.MayEndTransaction;
import org.softdelete.rewrite.model.SessionChange.SetVisibility;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.model.VisibilitySettings;

/**
 * Which rows the statements of one connection see where neither a hint nor a scope says otherwise:
 * what the URL says, or what the session has set since. Thread-safe.
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
    if (settings.local() != null && !Objects.equals(transaction, now)) {
      endTransaction();
    }
  }

  /** Whether {@code SET LOCAL} said something that may still hold. */
  public boolean isLocal() {
    return settings.local() != null;
  }

  /** Sees other rows from now on. */
  public synchronized void set(Visibility visibility) {
    settings = settings.after(new SetVisibility(visibility, false));
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
      said |= change instanceof SetVisibility set && set.local();
    }
    if (!said || settings.local() == null) {
      return List.of();
    }
    transaction = current.mark(begun);
    if (transaction != null) {
      return List.of();
    }
    endTransaction();
    return List.of(
        "SET LOCAL softdelete.paranoid has no effect outside of a transaction. Begin one first"
            + " (setAutoCommit(false), BEGIN), or use SET softdelete.paranoid.");
  }

  private static boolean mayEnd(SessionChange change) {
    return change instanceof EndTransaction || change instanceof MayEndTransaction;
  }

  /**
   * The visibility that session properties with our prefix ask for: the initial one if {@code
   * softdelete.paranoid} is null or not among them.
   *
   * @throws SQLClientInfoException if one is not a session property, does not take its value, or
   *     must not be set
   */
  public Visibility asked(Map<String, ? extends @Nullable Object> properties)
      throws SQLClientInfoException {
    String key = Option.PARANOID.key();
    for (String name : properties.keySet()) {
      if (!name.equals(key)) {
        throw refused(
            name,
            ClientInfoStatus.REASON_UNKNOWN_PROPERTY,
            "There is no session property '%s'. The only one of softdelete is %s."
                .formatted(name, key));
      }
    }
    Object value = properties.get(key);
    if (value == null && !properties.containsKey(key)) {
      return settings.initial();
    }
    if (!changeable) {
      throw refused(
          key,
          ClientInfoStatus.REASON_UNKNOWN,
          "softdelete.hints=off: which rows are seen is not for the session to say, so %s was not set. Use SoftDelete.withDeleted or onlyDeleted in code, or a connection with another %s."
              .formatted(key, key));
    }
    if (value == null) {
      return settings.initial();
    }
    return Optional.of(value)
        .filter(String.class::isInstance)
        .flatMap(text -> Visibility.of(text.toString()))
        .orElseThrow(
            () ->
                refused(
                    key, ClientInfoStatus.REASON_VALUE_INVALID, Option.PARANOID.refusalOf(value)));
  }

  private static SQLClientInfoException refused(
      String name, ClientInfoStatus status, String message) {
    return new SQLClientInfoException(message, SqlStates.INVALID_ATTRIBUTE, Map.of(name, status));
  }
}
