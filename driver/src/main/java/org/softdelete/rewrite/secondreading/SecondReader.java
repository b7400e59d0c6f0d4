package org.softdelete.rewrite.secondreading;

import java.sql.SQLException;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rules.Rules;

/** Reads statements a second time, with JSqlParser. A pure function. Thread-safe. */
public final class SecondReader {

  /**
   * A reader for the tables that {@code rules} list, and for what leads to their rows.
   *
   * @param hints whether hints in SQL text are read
   */
  public SecondReader(Rules rules, LinkedRelations linked, Dialect dialect, boolean hints) {}

  /**
   * Whether {@code sent} is what {@code sql} has to become.
   *
   * @param session what held for {@code sql}
   * @throws SQLException if the database has to be asked what a name means, and cannot be
   */
  public Verdict read(String sql, String sent, RewriteContext session) throws SQLException {
    return new Verdict(Outcome.UNCHECKED, "nothing is checked yet");
  }
}
