package org.softdelete.jdbc;

import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.Visibility;

/**
 * What a text was rewritten to, and under what. Immutable.
 *
 * @param visibility which rows were seen where no hint said otherwise
 * @param forced whether deletes were real
 */
record PreparedText(Rewritten rewritten, Visibility visibility, boolean forced) {

  static PreparedText of(Rewritten rewritten, RewriteContext session) {
    return new PreparedText(rewritten, session.visibility(), session.forced());
  }

  /** Whether the text is rewritten alike in {@code session}. */
  boolean holdsIn(RewriteContext session) {
    return visibility == session.visibility() && forced == session.forced();
  }

  String sql() {
    return rewritten.sql();
  }
}
