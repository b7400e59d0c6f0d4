package org.softdelete.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.SqlStates;
import org.softdelete.rewrite.model.RewriteOptions;
import org.softdelete.rewrite.model.Visibility;
import org.softdelete.rules.NearestWord;

/**
 * The options of a connection, checked. Immutable.
 *
 * @param rules where the rules are, or null if no option says so
 * @param paranoid which rows a new connection sees
 * @param rewrite what the rewriter is told
 */
record SoftDeleteOptions(@Nullable String rules, Visibility paranoid, RewriteOptions rewrite) {

  /** What holds where no option says otherwise. */
  static final SoftDeleteOptions DEFAULT =
      new SoftDeleteOptions(null, Visibility.LIVE, RewriteOptions.DEFAULT);

  /**
   * Reads the options of a URL and of the properties that came with it.
   *
   * @throws SQLException with SQLState {@code 08001} if one is unknown, has a value that it does
   *     not take, or has one value in the URL and another in the properties
   */
  static SoftDeleteOptions of(Map<String, String> ofUrl, Map<String, String> ofProperties)
      throws SQLException {
    var values = new EnumMap<Option, String>(Option.class);
    read(ofUrl, values);
    read(ofProperties, values);
    return new SoftDeleteOptions(
        values.get(Option.RULES),
        Visibility.of(values.getOrDefault(Option.PARANOID, "true")).orElseThrow(),
        new RewriteOptions(
            !"off".equals(values.get(Option.HINTS)),
            "pass".equals(values.get(Option.UNSUPPORTED))));
  }

  private static void read(Map<String, String> texts, Map<Option, String> values)
      throws SQLException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Option option = Option.of(text.getKey()).orElseThrow(() -> unknown(text.getKey()));
      String value = text.getValue();
      if (!option.takes(value)) {
        throw refusal(option.refusalOf(value));
      }
      String other = values.put(option, value);
      if (other != null && !other.equals(value)) {
        throw refusal(
            "The option %s is '%s' in the URL and '%s' in the connection properties. Give it once."
                .formatted(option.key(), other, value));
      }
    }
  }

  private static SQLException unknown(String key) {
    return refusal(
        "There is no option '%s'. Expected is %s."
            .formatted(key, NearestWord.expected(key, Option.keys())));
  }

  /** An error that keeps a connection from being made. */
  static SQLException refusal(String message) {
    return new SQLNonTransientConnectionException(message, SqlStates.NO_CONNECTION);
  }

  /** The same, with what it comes from. */
  static SQLException refusal(@Nullable String message, Exception cause) {
    return new SQLNonTransientConnectionException(message, SqlStates.NO_CONNECTION, cause);
  }
}
