package org.softdelete.rewrite.rules;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What a scope or a session says of a table by its name. Immutable.
 *
 * @param seen which of its rows are seen; null if that is not said
 * @param forced whether its deletes are real
 */
public record SaidByName(@Nullable Visibility seen, boolean forced) {

  /** Nothing, as mostly. */
  public static final SaidByName NOTHING = new SaidByName(null, false);
}
