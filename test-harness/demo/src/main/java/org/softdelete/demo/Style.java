package org.softdelete.demo;

import java.util.Map;

/** How the demo's text is set off, if at all. */
enum Style {
  /** No control characters: for files, pipes and terminals that know none. */
  PLAIN("", "", ""),
  /** ECMA-48, SGR: bold, bold green. */
  COLOURED("\u001b[1m", "\u001b[1;32m", "\u001b[0m");

  private final String title;
  private final String inserted;
  private final String end;

  Style(String title, String inserted, String end) {
    this.title = title;
    this.inserted = inserted;
    this.end = end;
  }

  /**
   * The style that fits.
   *
   * @param terminal whether a person reads along
   * @param environment the environment's variables; {@code NO_COLOR} as no-color.org has it, {@code
   *     TERM} as terminfo has it
   */
  static Style fitting(boolean terminal, Map<String, String> environment) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unable = "dumb".equals(environment.get("TERM"));
    return terminal && !unwanted && !unable ? COLOURED : PLAIN;
  }

  String title(String text) {
    return title + text + end;
  }

  String inserted(String text) {
    return inserted + text + end;
  }
}
