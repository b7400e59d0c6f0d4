package org.softdelete.jdbc;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.Visibility;

/**
 * Which rows the statements of one connection see where neither a hint nor a scope says otherwise:
 * what the URL says, or what the session has set since. Thread-safe.
 */
final class SessionVisibility {

  private final Visibility initial;
  private volatile Visibility current;

  SessionVisibility(Visibility initial) {
    this.initial = initial;
    this.current = initial;
  }

  Visibility current() {
    return current;
  }

  void set(Visibility visibility) {
    current = visibility;
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
      return initial;
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
