package org.softdelete.harness.mutants;

import org.softdelete.harness.oracle.Script;
import org.softdelete.rewrite.model.RewriteContext;

/**
 * A text of a script, and what becomes of it. Immutable.
 *
 * @param script where it is from
 * @param sql as it comes in
 * @param session what holds for it
 * @param truth what the true rewriter makes of it
 */
record Text(Stock stock, Script script, String sql, RewriteContext session, Answer truth) {}
