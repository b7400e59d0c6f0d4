package org.softdelete.jdbc.session;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.configuration.Option;
import org.softdelete.rewrite.event.Deleter.Part;
import org.softdelete.rewrite.model.SessionChange.SetDeleter;
import org.softdelete.rewrite.model.SessionChange.SetVisibility;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.VisibilitySettings;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * The session properties that are ours: what a connection's client info says of which rows are
 * seen, and who deletes. Thread-safe.
 */
final class SessionProperties {

  /** The session properties that there are. */
  static final Set<String> NAMES =
      Set.of(Option.PARANOID.key(), "softdelete.actor", "softdelete.reason");

  private final SessionVisibility visibility;

  SessionProperties(SessionVisibility visibility) {
    this.visibility = visibility;
  }

  /** The session properties, and what {@code SET} said last of each that something is said of. */
  Map<String, String> told() {
    VisibilitySettings now = visibility.settings();
    Map<String, String> told = new TreeMap<>();
    told.put(Option.PARANOID.key(), now.lasting().general().argument());
    for (Part part : Part.values()) {
      String value = now.lastingDeleter().get(part);
      if (value != null) {
        told.put(key(part), value);
      }
    }
    return told;
  }

  /**
   * What would hold if session properties with our prefix were set to these.
   *
   * @param all whether those that are not among them are reset; null resets one, too
   * @throws SQLClientInfoException if one is not a session property, does not take its value, or
   *     must not be set
   */
  VisibilitySettings asked(Map<String, ? extends @Nullable Object> properties, boolean all)
      throws SQLClientInfoException {
    for (String name : properties.keySet()) {
      if (!NAMES.contains(name)) {
        throw refused(
            name,
            ClientInfoStatus.REASON_UNKNOWN_PROPERTY,
            "There is no session property '%s'. Those of softdelete are %s."
                .formatted(name, String.join(", ", new TreeSet<>(NAMES))));
      }
      if (!visibility.isChangeable()) {
        throw refused(
            name,
            ClientInfoStatus.REASON_UNKNOWN,
            "softdelete.hints=off: which rows are seen, and who deletes, is not for the session to say, so %s was not set. Use SoftDelete.withDeleted, onlyDeleted or as in code, or a connection with another softdelete.paranoid."
                .formatted(name));
      }
    }
    VisibilitySettings asked = visibility.settings();
    String paranoid = Option.PARANOID.key();
    if (all || properties.containsKey(paranoid)) {
      Object value = properties.get(paranoid);
      Visibility seen = value == null ? asked.initial() : visibility(value);
      asked = asked.after(new SetVisibility(seen, List.of(), false));
    }
    for (Part part : Part.values()) {
      if (all || properties.containsKey(key(part))) {
        String value = text(key(part), properties.get(key(part)));
        asked = asked.after(new SetDeleter(part, value, false));
      }
    }
    return asked;
  }

  private static String key(Part part) {
    return "softdelete." + part.name().toLowerCase(Locale.ROOT);
  }

  private static Visibility visibility(Object value) throws SQLClientInfoException {
    return Optional.of(value)
        .filter(String.class::isInstance)
        .flatMap(text -> Visibility.of(text.toString()))
        .orElseThrow(
            () ->
                refused(
                    Option.PARANOID.key(),
                    ClientInfoStatus.REASON_VALUE_INVALID,
                    Option.PARANOID.refusalOf(value)));
  }

  private static @Nullable String text(String name, @Nullable Object value)
      throws SQLClientInfoException {
    if (value == null || (value instanceof String text && !text.isEmpty())) {
      return (String) value;
    }
    throw refused(
        name,
        ClientInfoStatus.REASON_VALUE_INVALID,
        "%s takes a text that is not empty, or null.".formatted(name));
  }

  private static SQLClientInfoException refused(
      String name, ClientInfoStatus status, String message) {
    return new SQLClientInfoException(message, SqlStates.INVALID_ATTRIBUTE, Map.of(name, status));
  }
}
