package org.softdelete.matrix.page;

import java.util.Comparator;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.Outcome;

/** How {@code docs/matrix.md} says what was found. */
final class PageText {

  private static final String HEAD =
      """
      # With what it has been tried

      Each row is a test that does a round of work through the unchanged library, on H2 and on PostgreSQL, some
      on HSQLDB, too, which is experimental: create, find, join, update, delete, restore, pages, optimistic
      locking, batch, rollback, real deletes and deleted rows shown. ORMs also take links away and add them again,
      and use a natural key again, with `on-insert: revive` (not on HSQLDB). The build writes this page from what its
      tests find, and fails where the page says something else.

      A *hint* is a comment as in `/*+ paranoid(false) */ SELECT …`, a *scope* is code as in
      `SoftDelete.withDeleted(() -> …)`. Both are always possible; the page names what is natural for the library.
      """;

  private PageText() {}

  /** The whole page. */
  static String of(List<Outcome> outcomes) {
    var page = new StringBuilder(HEAD);
    for (Group group : Group.values()) {
      List<Outcome> rows =
          outcomes.stream()
              .filter(outcome -> outcome.group() == group)
              .sorted(Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
              .toList();
      if (!rows.isEmpty()) {
        page.append("\n## ").append(group.title()).append("\n\n");
        page.append(
            "| library | version | H2 | PostgreSQL | HSQLDB | real deletes, deleted rows"
                + " | to configure |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        rows.forEach(outcome -> page.append(row(outcome)).append('\n'));
      }
    }
    return page.toString();
  }

  /** The row of one library. */
  static String row(Outcome outcome) {
    String row =
        String.join(
            " | ",
            outcome.name(),
            outcome.version(),
            mark(outcome, Product.H2),
            mark(outcome, Product.POSTGRESQL),
            mark(outcome, Product.HSQLDB),
            outcome.said(),
            outcome.configure());
    return "| " + row.strip() + " |";
  }

  private static String mark(Outcome outcome, Product product) {
    Boolean passed = outcome.passed().get(product);
    if (passed == null) {
      return "";
    }
    return passed ? "✓" : "✗";
  }
}
