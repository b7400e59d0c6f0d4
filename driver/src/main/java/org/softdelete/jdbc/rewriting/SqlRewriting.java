package org.softdelete.jdbc.rewriting;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.jdbc.configuration.LogCategory;
import org.softdelete.rewrite.Rewriter;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.reference.References;

/**
 * The one door through which SQL text goes to the {@link Rewriter}, so that everything there is to
 * tell about it is told here. Thread-safe.
 */
public final class SqlRewriting {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  private final Rewriter rewriter;

  /** That by {@code rewriter}. */
  public SqlRewriting(Rewriter rewriter) {
    this.rewriter = rewriter;
  }

  /**
   * The text to send in place of {@code sql}.
   *
   * @throws SQLException as {@link Rewriter#rewrite} does, and {@code HY009} if {@code sql} is null
   */
  Rewritten rewrite(@Nullable String sql, RewriteContext session) throws SQLException {
    if (sql == null) {
      throw new SQLException("The SQL text is null.", SqlStates.NULL_ARGUMENT);
    }
    Rewritten rewritten;
    try {
      rewritten = rewriter.rewrite(sql, session);
    } catch (SQLException refused) {
      LOG.warn("{}", refused.getMessage());
      throw refused;
    }
    if (rewritten.disagreement() != null) {
      LOG.error("{}", rewritten.disagreement());
    }
    if (LOG.isDebugEnabled() && !rewritten.sql().equals(sql)) {
      LOG.debug("rewritten\n  before: {}\n  after:  {}", sql, rewritten.sql());
    }
    if (!rewritten.warnings().isEmpty()) {
      warn(rewritten);
    }
    return rewritten;
  }

  /** Which foreign keys point to listed tables. */
  References references() {
    return rewriter.references();
  }

  private static void warn(Rewritten rewritten) {
    for (String warning : rewritten.warnings()) {
      LOG.warn("{}", warning);
    }
  }
}
