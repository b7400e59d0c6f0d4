package org.softdelete.rules;

import java.util.Map;

/**
 * Keys that later versions will know. A file that holds one is mistaken: whoever wrote it relies on
 * what the key does, which is nothing yet.
 */
final class PlannedKeys {

  /** For each key of a table or of {@code defaults}: what happens as long as it is not built. */
  static final Map<String, String> OF_SETTINGS =
      Map.of(
          "hold", "deleted rows stay until they are deleted with the hint force",
          "retention", "deleted rows stay until they are deleted with the hint force");

  private PlannedKeys() {}
}
