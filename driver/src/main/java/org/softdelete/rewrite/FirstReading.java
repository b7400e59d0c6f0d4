package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.sql.Tokens;

/** Rewrites a text, without remembering it and without a second reading. Thread-safe. */
@FunctionalInterface
interface FirstReading {

  /**
   * What a text becomes; the changes to it are added to {@code edits}.
   *
   * @throws SQLException if it is refused, or the database cannot be asked
   */
  Rewritten read(Tokens tokens, RewriteContext session, Edits edits) throws SQLException;
}
