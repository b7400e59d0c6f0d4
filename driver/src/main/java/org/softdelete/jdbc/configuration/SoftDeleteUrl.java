package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.failure.NoConnection;

/**
 * A URL with our prefix, taken apart. Immutable.
 *
 * @param real the real driver's URL: the same text without our prefix and our options
 * @param options our options that the URL holds, decoded, by name
 */
public record SoftDeleteUrl(String real, Map<String, String> options) {

  /** What every URL of this driver starts with. */
  public static final String PREFIX = "jdbc:softdelete:";

  private static final String JDBC = "jdbc:";

  /** Copies the options. */
  public SoftDeleteUrl {
    options = Map.copyOf(options);
  }

  /** Whether {@code url} is one of this driver. */
  public static boolean isOurs(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * Takes apart a URL of this driver. Where its options start, and how they are parted and encoded,
   * is decided by the first {@code ?} or {@code ;} in it, as in the real driver's URLs.
   *
   * @throws SQLException with SQLState {@code 08001} if the prefix stands there twice, or an option
   *     of ours has no value, two values, or one that is wrongly encoded
   */
  public static SoftDeleteUrl parse(String url) throws SQLException {
    String real = JDBC + url.substring(PREFIX.length());
    if (isOurs(real)) {
      throw NoConnection.because("The URL says 'softdelete:' twice. Write it once.");
    }
    int start = UrlStyle.startOfOptions(real);
    if (start == real.length()) {
      return new SoftDeleteUrl(real, Map.of());
    }
    UrlStyle style = UrlStyle.startingWith(real.charAt(start));
    var others = new ArrayList<String>();
    var ours = new TreeMap<String, String>();
    for (String part : style.parts(real.substring(start + 1))) {
      int equals = part.indexOf('=');
      String name = style.name(equals < 0 ? part : part.substring(0, equals));
      if (OptionProperties.isOurs(name)) {
        add(name, equals < 0 ? null : part.substring(equals + 1), style, ours);
      } else {
        others.add(part);
      }
    }
    int end = others.isEmpty() ? start : start + 1;
    return new SoftDeleteUrl(real.substring(0, end) + style.joined(others), ours);
  }

  /** The database's name in the URL, {@code postgresql}; what follows it may hold a password. */
  public String subprotocol() {
    String rest = real.substring(JDBC.length(), UrlStyle.startOfOptions(real));
    int end = rest.indexOf(':');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static void add(
      String name, @Nullable String encoded, UrlStyle style, Map<String, String> options)
      throws SQLException {
    if (encoded == null) {
      throw NoConnection.because(
          "The option %s in the URL has no value. Write %s=value.".formatted(name, name));
    }
    String value;
    try {
      value = style.decoded(encoded);
    } catch (IllegalArgumentException e) {
      throw NoConnection.because(
          "The value of the option %s in the URL is wrongly encoded: %s."
              .formatted(name, e.getMessage()));
    }
    String other = options.put(name, value);
    if (other != null && !other.equals(value)) {
      throw NoConnection.because(
          "The option %s is in the URL twice, as '%s' and as '%s'. Give it once."
              .formatted(name, other, value));
    }
  }
}
