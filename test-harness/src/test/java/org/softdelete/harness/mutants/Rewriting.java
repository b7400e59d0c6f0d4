package org.softdelete.harness.mutants;

import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;

/** What rewrites texts: the true rewriter, or a mutant. */
@FunctionalInterface
interface Rewriting {

  /**
   * What a text becomes.
   *
   * @throws Throwable whatever a mutant may throw
   */
  Rewritten rewrite(String sql, RewriteContext session) throws Throwable;
}
