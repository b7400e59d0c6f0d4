package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.secondreading.Verdict;

/** Says whether what is about to be sent is right. Thread-safe. */
@FunctionalInterface
interface SecondOpinion {

  /**
   * Whether {@code sent} is what {@code sql} has to become.
   *
   * @param session what held for {@code sql}
   * @throws SQLException if the database has to be asked what a name means, and cannot be
   */
  Verdict read(String sql, String sent, RewriteContext session) throws SQLException;
}
