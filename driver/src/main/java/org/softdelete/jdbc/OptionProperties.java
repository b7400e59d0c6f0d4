package org.softdelete.jdbc;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Properties parted into those with our prefix and all others. The properties that came in are left
 * as they are. Not thread-safe, as it holds {@link Properties} that a driver may change.
 *
 * @param ours by name, which the prefix is part of
 * @param others for the real driver
 */
record OptionProperties(Map<String, String> ours, Properties others) {

  private static final String PREFIX = "softdelete.";

  /**
   * Whether {@code name} has our prefix, in any case: {@code SoftDelete.Rules} is our mistaken
   * option and nothing that a real driver should ignore.
   */
  static boolean isOurs(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** Parts {@code all}, its defaults included; null stands for none. */
  static OptionProperties of(@Nullable Properties all) {
    var ours = new TreeMap<String, String>();
    var others = new Properties();
    if (all == null) {
      return new OptionProperties(ours, others);
    }
    // Objects that are no strings are not legal here, but some drivers take them.
    others.putAll(all);
    for (String name : all.stringPropertyNames()) {
      if (isOurs(name)) {
        ours.put(name, all.getProperty(name));
        others.remove(name);
      } else {
        others.setProperty(name, all.getProperty(name));
      }
    }
    return new OptionProperties(ours, others);
  }
}
