package org.softdelete.jdbc;

import org.softdelete.rewrite.Rewritten;
import org.softdelete.rewrite.Session;
import org.softdelete.rewrite.Visibility;

/**
 * What a text was rewritten to, and under what. Immutable.
 *
 * @param visibility which rows were seen where no hint said otherwise
 * @param forced whether deletes were real
 */
record PreparedText(Rewritten rewritten, Visibility visibility, boolean forced) {

  static PreparedText of(Rewritten rewritten, Session session) {
    return new PreparedText(rewritten, session.visibility(), session.forced());
  }

  /** Whether the text is rewritten alike in {@code session}. */
  boolean holdsIn(Session session) {
    return visibility == session.visibility() && forced == session.forced();
  }

  String sql() {
    return rewritten.sql();
  }
}
