package org.softdelete.rewrite.options;

import java.util.Locale;

/** Which new texts are read a second time ({@code softdelete.second-reading}). */
public enum SecondReadingMode {
  /** All that name a listed table. */
  ALL,
  /** Those of them that change rows. */
  CHANGES,
  /** All, but what the second reading disagrees with is sent, and told. */
  REPORT,
  /** None. */
  OFF;

  /** The mode that the option's value, one that it takes, stands for. */
  public static SecondReadingMode of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
