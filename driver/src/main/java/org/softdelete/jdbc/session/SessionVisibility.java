package org.softdelete.jdbc.session;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SessionChange.BeginTransaction;
import org.softdelete.rewrite.model.SessionChange.EndTransaction;
import org.softdelete.rewrite.model.SessionChange.SetVisibility;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.model.VisibilitySettings;

/**
 * Which rows the statements of one connection see where neither a hint nor a scope says otherwise:
 * what the URL says, or what the session has set since. Thread-safe.
 */
public final class SessionVisibility {

  private volatile VisibilitySettings settings;

  /** Whether a transaction was begun by a statement, whatever the real connection says. */
  private volatile boolean begun;

  /** Of a new session. */
  public SessionVisibility(Visibility initial) {
    this.settings = VisibilitySettings.startingWith(initial);
  }

  /** What holds now. */
  public VisibilitySettings settings() {
    return settings;
  }

  /** Sees other rows from now on. */
  public void set(Visibility visibility) {
    settings = settings.after(new SetVisibility(visibility, false));
  }

  /** What {@code SET LOCAL} said holds no longer. */
  public void endTransaction() {
    begun = false;
    if (settings.local() != null) {
      settings = settings.after(new EndTransaction());
    }
  }

  /**
   * Makes changes that the statements of a text have made, in their order.
   *
   * @param manualCommit whether the real connection is always in a transaction
   * @return what to warn of
   */
  public List<String> apply(List<SessionChange> changes, boolean manualCommit) {
    List<String> warnings = new ArrayList<>(0);
    for (SessionChange change : changes) {
      if (change instanceof EndTransaction) {
        endTransaction();
      } else if (change instanceof BeginTransaction) {
        begun = true;
      } else if (change instanceof SetVisibility set && set.local() && !manualCommit && !begun) {
        warnings.add(
            "SET LOCAL softdelete.paranoid has no effect outside of a transaction. Begin one first"
                + " (setAutoCommit(false), BEGIN), or use SET softdelete.paranoid.");
      } else {
        settings = settings.after(change);
      }
    }
    return warnings;
  }

  /**
   * The visibility that session properties with our prefix ask for: the initial one if {@code
   * softdelete.paranoid} is null or not among them.
   *
   * @throws SQLClientInfoException if one is not a session property, or does not take its value
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
