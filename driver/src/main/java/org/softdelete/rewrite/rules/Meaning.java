package org.softdelete.rewrite.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a relation means to the rules. Immutable.
 *
 * @param table the table as which it is rewritten, or null if it is not
 * @param kind how it reaches rows of a listed table otherwise, or null if it does not
 */
public record Meaning(@Nullable ListedTable table, LinkedRelations.@Nullable Kind kind) {

  /** Of a relation that has nothing to do with listed tables. */
  public static final Meaning UNLISTED = new Meaning(null, null);

  /** Whether it reaches rows of a listed table so. */
  public boolean is(LinkedRelations.Kind wanted) {
    return kind == wanted;
  }
}
