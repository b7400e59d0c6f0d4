package org.softdelete.dialect;

import java.util.List;

/**
 * Settings of a session that change how a text is cut into tokens. A statement that gives one a
 * value under which the {@link org.softdelete.sql.Lexis} would be wrong is refused: a table could
 * stand unseen in what is taken for a literal. Immutable.
 *
 * @param guards the settings
 * @param function the function that sets one whose name and new value are its first arguments, in
 *     lower case; empty if there is none
 * @param view the view by updating which a setting can be changed, in lower case; empty if none
 */
public record SessionModes(List<Guard> guards, String function, String view) {

  public SessionModes {
    guards = List.copyOf(guards);
  }

  /** Those of a database where only statements change settings. */
  public static SessionModes of(Guard... guards) {
    return new SessionModes(List.of(guards), "", "");
  }

  /** The same where a function and a view change them, too. */
  public SessionModes changedBy(String setter, String settings) {
    return new SessionModes(guards, setter, settings);
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
