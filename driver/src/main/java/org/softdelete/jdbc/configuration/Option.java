package org.softdelete.jdbc.configuration;

import java.sql.DriverPropertyInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a connection (SEMANTICS §1). */
public enum Option {
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
  SECOND_READING(
      "softdelete.second-reading",
      List.of("all", "changes", "report", "off"),
      "Which statements in a new form are read a second time, with another parser, and refused if"
          + " the two readings disagree: all that name a listed table (all), those that change rows"
          + " (changes), or none (off). Or all, and a disagreement is told in the log and the"
          + " statement sent (report)."),
  CHECK(
      "softdelete.check",
      List.of("warn", "fail", "off"),
      "Whether rules that name a table or a column that is not there are told in the log when a"
          + " database is first connected to (warn), keep from connecting (fail), or nobody looks"
          + " (off)."),
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
  public String key() {
    return key;
  }

  /** Whether {@code value} is one that it takes. */
  boolean takes(Object value) {
    return value instanceof String text && takes(text);
  }

  private boolean takes(String value) {
    return choices.isEmpty() ? !value.isBlank() : choices.contains(value);
  }

  /** Says that {@code value} is not one of its values, and which are. */
  public String refusalOf(Object value) {
    String expected = choices.isEmpty() ? "a location" : "one of " + String.join(", ", choices);
    return value instanceof String
        ? "The option %s has the value '%s'. Expected is %s.".formatted(key, value, expected)
        : "The option %s has a value of the type %s. Expected is text, %s: use setProperty."
            .formatted(key, value.getClass().getName(), expected);
  }

  /** What a tool shows of it, with the value that the URL or the properties give it. */
  public DriverPropertyInfo info(Map<String, String> ofUrl, Map<String, Object> ofProperties) {
    String initial = choices.isEmpty() ? null : choices.get(0);
    Object value = ofUrl.containsKey(key) ? ofUrl.get(key) : ofProperties.get(key);
    var info = new DriverPropertyInfo(key, value == null ? initial : value.toString());
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
  public static List<String> keys() {
    return List.of(
        RULES.key, PARANOID.key, HINTS.key, SECOND_READING.key, CHECK.key, UNSUPPORTED.key);
  }
}
