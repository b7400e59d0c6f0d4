package org.softdelete.harness.mutants;

import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Verdict;

/**
 * That the oracle stops a mutant. Immutable.
 *
 * @param script where
 * @param loud whether an error tells of it, as that of a database which does not understand what it
 *     is sent; otherwise rows are shown, lost or changed, and nobody would know
 */
record Stop(Script script, boolean loud) {

  /** What a verdict that is not right tells. */
  static Stop of(Verdict verdict) {
    boolean loud =
        verdict.breaches().isEmpty()
            && verdict.exchanges().stream()
                .filter(exchange -> !exchange.differences().isEmpty())
                .findFirst()
                .map(exchange -> exchange.driver() instanceof Outcome.Failed)
                .orElse(false);
    return new Stop(verdict.script(), loud);
  }
}
