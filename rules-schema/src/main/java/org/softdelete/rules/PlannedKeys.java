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
          "batch", "no column tells which delete took a row",
          "cascade-unlisted", "a soft delete does not cascade",
          "created", "rows cannot be read as they were at an earlier time",
          "deleted-by", "no column tells who deleted a row, unless also-set sets one",
          "hold", "deleted rows stay until they are deleted with the hint force",
          "reason", "no column tells why a row was deleted, unless also-set sets one",
          "references", "foreign keys are not followed, a soft delete changes the named table only",
          "restored", "a row comes back by an UPDATE that sets the marker to its live value",
          "retention", "deleted rows stay until they are deleted with the hint force");

  private PlannedKeys() {}
}
