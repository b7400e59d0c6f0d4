package org.softdelete.harness.cases;

import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/** Which sections a run is about: all, or those whose title holds the text of {@code -Donly=…}. */
final class Selection {

  private Selection() {}

  /**
   * The chosen ones.
   *
   * @throws IllegalArgumentException if none of {@code cases/} is for the chosen databases and has
   *     the chosen title
   */
  static List<Section> of(String ending) {
    List<Product> products = Servers.products();
    List<Section> possible =
        Resources.sections(ending).stream()
            .filter(
                section ->
                    products.stream().anyMatch(product -> CaseScript.isFor(section, product)))
            .toList();
    return Flags.given().only().of(possible, "section of cases/*" + ending, Names::title);
  }
}
