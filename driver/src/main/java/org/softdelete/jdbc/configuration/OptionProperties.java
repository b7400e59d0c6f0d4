package org.softdelete.jdbc.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Properties parted into those with our prefix and all others. The properties that came in are left
 * as they are. Not thread-safe, as it holds {@link Properties} that a driver may change.
 *
 * @param ours by name, which the prefix is part of; a value that is no string is an error of the
 *     option's, and not left out
 * @param others for the real driver
 */
public record OptionProperties(Map<String, Object> ours, Properties others) {

  private static final String PREFIX = "softdelete.";

  /**
   * Whether {@code name} has our prefix, in any case and with blanks in front: {@code
   * SoftDelete.Rules} is our mistaken option and nothing that a real driver should ignore.
   */
  public static boolean isOurs(String name) {
    return name.strip().toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** Parts {@code all}, its defaults included; null stands for none. */
  public static OptionProperties of(@Nullable Properties all) {
    var ours = new TreeMap<String, Object>();
    var others = new Properties();
    if (all == null) {
      return new OptionProperties(ours, others);
    }
    // Objects that are no strings are not legal here, but some drivers take them.
    all.forEach(
        (name, value) -> {
          if (name instanceof String text && isOurs(text)) {
            ours.put(text, value);
          } else {
            others.put(name, value);
          }
        });
    for (String name : all.stringPropertyNames()) {
      if (isOurs(name)) {
        ours.put(name, all.getProperty(name));
      } else {
        others.setProperty(name, all.getProperty(name));
      }
    }
    return new OptionProperties(ours, others);
  }
}
