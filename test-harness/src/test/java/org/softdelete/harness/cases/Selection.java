package org.softdelete.harness.cases;

import java.util.List;
import java.util.Locale;

/** Which sections a run is about: all, or those whose title holds the text of {@code -Dcase=…}. */
final class Selection {

  private Selection() {}

  /**
   * The chosen ones.
   *
   * @throws IllegalArgumentException if a choice was made that fits nothing at all in {@code
   *     cases/}
   */
  static List<Section> of(String ending) {
    List<Section> all = Resources.sections(ending);
    String wanted = System.getProperty("case", "").toLowerCase(Locale.ROOT);
    List<Section> chosen =
        all.stream()
            .filter(section -> Names.title(section).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "No section of cases/*" + ending + " has in its title: " + wanted);
    }
    return chosen;
  }
}
