package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.NoConnection;
import org.softdelete.rewrite.options.About;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.NearestWord;

/**
 * The options of a connection, checked. Immutable.
 *
 * @param rules where the rules are, or null if no option says so
 * @param paranoid which rows a new connection sees
 * @param rewrite what the rewriter is told
 * @param check what becomes of rules that do not fit the database
 */
public record SoftDeleteOptions(
    @Nullable String rules, Visibility paranoid, RewriteOptions rewrite, CheckMode check) {

  /**
   * Reads the options of a URL and of the properties that came with it.
   *
   * @throws SQLException with SQLState {@code 08001} if one is unknown, has a value that it does
   *     not take, or has one value in the URL and another in the properties
   */
  public static SoftDeleteOptions of(Map<String, String> ofUrl, Map<String, Object> ofProperties)
      throws SQLException {
    var values = new EnumMap<Option, String>(Option.class);
    read(ofUrl, values);
    read(ofProperties, values);
    return new SoftDeleteOptions(
        values.get(Option.RULES),
        Visibility.of(values.getOrDefault(Option.PARANOID, "true")).orElseThrow(),
        new RewriteOptions(
            !"off".equals(values.get(Option.HINTS)),
            "pass".equals(values.get(Option.UNSUPPORTED)),
            SecondReadingMode.of(values.getOrDefault(Option.SECOND_READING, "all")),
            About.UNKNOWN),
        CheckMode.of(values.getOrDefault(Option.CHECK, "warn")));
  }

  private static void read(Map<String, ?> found, Map<Option, String> values) throws SQLException {
    for (Map.Entry<String, ?> entry : found.entrySet()) {
      Option option = Option.of(entry.getKey()).orElseThrow(() -> unknown(entry.getKey()));
      if (!option.takes(entry.getValue())) {
        throw NoConnection.because(option.refusalOf(entry.getValue()));
      }
      String value = entry.getValue().toString();
      String other = values.put(option, value);
      if (other != null && !other.equals(value)) {
        throw NoConnection.because(
            "The option %s is '%s' in the URL and '%s' in the connection properties. Give it once."
                .formatted(option.key(), other, value));
      }
    }
  }

  private static SQLException unknown(String key) {
    return NoConnection.because(
        "There is no option '%s'. Expected is %s."
            .formatted(key, NearestWord.expected(key, Option.keys())));
  }
}
