package org.softdelete.dialect;

import java.util.List;

/**
 * Settings of a session that change how a text is cut into tokens. A statement that gives one a
 * value under which the {@link org.softdelete.sql.Lexis} would be wrong is refused: a table could
 * stand unseen in what is taken for a literal. Immutable.
 *
 * @param guards the settings
 */
public record SessionModes(List<Guard> guards) {

  /** No setting changes it. */
  public static final SessionModes NONE = new SessionModes(List.of());

  public SessionModes {
    guards = List.copyOf(guards);
  }

  /**
   * One setting.
   *
   * @param setting its name, as {@code SET} has it
   * @param values the values that are listed, in lower case
   * @param allowed whether these are the ones that may be set, or the ones that may not
   * @param reason why another value is refused
   * @param wayOut what to do instead
   */
  public record Guard(
      String setting, List<String> values, boolean allowed, String reason, String wayOut) {

    public Guard {
      values = List.copyOf(values);
    }

    /** Whether the setting may get {@code value}, in lower case and without quotes. */
    public boolean allows(String value) {
      return values.contains(value) == allowed;
    }
  }
}
