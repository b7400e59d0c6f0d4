package org.softdelete.jdbc.configuration;

import java.util.Locale;

/** What becomes of rules that do not fit the database ({@code softdelete.check}). */
public enum CheckMode {
  /** It is told in the log. */
  WARN,
  /** There is no connection. */
  FAIL,
  /** Nobody looks. */
  OFF;

  /** The mode that the option's value, one that it takes, stands for. */
  static CheckMode of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** How the option spells it. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
