package org.softdelete.harness.database;

import java.util.Locale;

/**
 * Deleted rows that are recognisable wherever they turn up: they hold a word that nothing else
 * holds.
 */
public final class PlantedRows {

  /** The word. */
  public static final String WORD = "buried";

  private PlantedRows() {}

  /** Whether the word is in a text. */
  public static boolean holdsWord(String text) {
    return text.toLowerCase(Locale.ROOT).contains(WORD);
  }
}
