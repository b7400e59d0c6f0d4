package org.softdelete.jdbc;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.SqlStates;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SessionChange.BeginTransaction;
import org.softdelete.rewrite.model.SessionChange.EndTransaction;
import org.softdelete.rewrite.model.SessionChange.SetVisibility;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rewrite.model.VisibilitySettings;

/**
 * Which rows the statements of one connection see where neither a hint nor a scope says otherwise:
 * what the URL says, or what the session has set since. Thread-safe.
 */
final class SessionVisibility {

  private volatile VisibilitySettings settings;

  /** Whether a transaction was begun by a statement, whatever the real connection says. */
  private volatile boolean begun;

  SessionVisibility(Visibility initial) {
    this.settings = VisibilitySettings.startingWith(initial);
  }

  VisibilitySettings settings() {
    return settings;
  }

  void set(Visibility visibility) {
    settings = settings.after(new SetVisibility(visibility, false));
  }

  /** What {@code SET LOCAL} said holds no longer. */
  void endTransaction() {
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
  List<String> apply(List<SessionChange> changes, boolean manualCommit) {
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
  Visibility asked(Map<String, ? extends @Nullable String> properties)
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
    String value = properties.get(key);
    if (value == null) {
      return settings.initial();
    }
    return Visibility.of(value)
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
