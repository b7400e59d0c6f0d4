package org.softdelete.matrix.spring;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Files of settings that the pages quote. */
final class Settings {

  private Settings() {}

  /** What the file says, in a map of the caller's own. */
  static Map<String, Object> read(String file) throws IOException {
    var settings = new Properties();
    try (var stream = Settings.class.getResourceAsStream(file)) {
      settings.load(stream);
    }
    Map<String, Object> all = new HashMap<>();
    settings.forEach((name, value) -> all.put(name.toString(), value));
    return all;
  }
}
