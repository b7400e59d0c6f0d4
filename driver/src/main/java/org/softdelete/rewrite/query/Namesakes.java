package org.softdelete.rewrite.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that more than one table of a FROM clause has, in several schemas, and that qualify no
 * column without the schema. Confined to one rewrite.
 */
final class Namesakes {

  private final Set<String> once = new HashSet<>(2);
  private final Set<String> twice = new HashSet<>(0);

  private Namesakes() {}

  /** Those of the tables that these items consist of. */
  static Namesakes in(List<FromItem> items) {
    Namesakes names = new Namesakes();
    items.forEach(names::add);
    return names;
  }

  /** Whether two or more tables have this name, folded. */
  boolean contains(String name) {
    return twice.contains(name);
  }

  private void add(FromItem outermost) {
    FromItem item = outermost;
    while (item instanceof FromItem.Join join) {
      add(join.right());
      item = join.left();
    }
    add(
        item instanceof FromItem.Other other
            ? other.called()
            : item instanceof FromItem.Listed listed && listed.alias() == null
                ? listed.folded()
                : null);
  }

  private void add(@Nullable String name) {
    if (name != null && !once.add(name)) {
      twice.add(name);
    }
  }
}
