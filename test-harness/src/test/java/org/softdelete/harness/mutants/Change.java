package org.softdelete.harness.mutants;

import org.softdelete.rewrite.secondreading.Verdict;

/**
 * A text of which a mutant sends something else than the rewriter does. Immutable.
 *
 * @param sent what it sends
 * @param second what the second reading says of that
 */
record Change(Text text, String sent, Verdict second) {

  /** Whether nothing at all should be sent. */
  boolean isLetThrough() {
    return !text.truth().isSent();
  }
}
