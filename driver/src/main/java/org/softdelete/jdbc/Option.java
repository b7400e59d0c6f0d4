package org.softdelete.jdbc;

import java.sql.DriverPropertyInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a connection (SEMANTICS §1). */
enum Option {
  RULES(
      "softdelete.rules",
      List.of(),
      "Where the rules are: classpath:x.yaml, file:/x.yaml, or a path. Otherwise the system"
          + " property softdelete.rules, the environment's SOFTDELETE_RULES,"
          + " classpath:softdelete.yaml."),
  PARANOID(
      "softdelete.paranoid",
      List.of("true", "false", "only"),
      "Whether deleted rows are hidden (true), shown (false), or the only ones shown (only)."),
  HINTS(
      "softdelete.hints",
      List.of("on", "off"),
      "Whether hints in SQL text are read, or are ordinary comments (off)."),
  UNSUPPORTED(
      "softdelete.unsupported",
      List.of("reject", "pass"),
      "Whether a statement on a listed table that cannot be rewritten with certainty is refused"
          + " (reject), or sent as it is with a warning (pass).");

  private final String key;

  /** The values that it takes, the default first; empty if it takes any text. */
  @SuppressWarnings(
      "ImmutableEnumChecker") // List.of makes immutable lists; their type cannot say so
  private final List<String> choices;

  private final String description;

  Option(String key, List<String> choices, String description) {
    this.key = key;
    this.choices = choices;
    this.description = description;
  }

  /** How a URL and properties spell it. */
  String key() {
    return key;
  }

  /** Whether {@code value} is one that it takes. */
  boolean takes(String value) {
    return choices.isEmpty() ? !value.isBlank() : choices.contains(value);
  }

  /** Says that {@code value} is not one of its values, and which are. */
  String refusalOf(String value) {
    String expected = choices.isEmpty() ? "a location" : "one of " + String.join(", ", choices);
    return "The option %s has the value '%s'. Expected is %s.".formatted(key, value, expected);
  }

  /** What a tool shows of it, with the value that the URL or the properties give it. */
  DriverPropertyInfo info(Map<String, String> ofUrl, Map<String, String> ofProperties) {
    String initial = choices.isEmpty() ? null : choices.get(0);
    String value = ofUrl.getOrDefault(key, ofProperties.getOrDefault(key, initial));
    var info = new DriverPropertyInfo(key, value);
    info.description = description;
    info.choices = choices.isEmpty() ? null : choices.toArray(String[]::new);
    return info;
  }

  /** The option that {@code key} spells; empty if it spells none. */
  static Optional<Option> of(String key) {
    for (Option option : values()) {
      if (option.key.equals(key)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** All keys, in the order of the manual. */
  static List<String> keys() {
    return List.of(RULES.key, PARANOID.key, HINTS.key, UNSUPPORTED.key);
  }
}
