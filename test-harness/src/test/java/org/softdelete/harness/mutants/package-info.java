/**
 * Mutants of the rewriter: small changes to its code, and who sees what they do, the oracle, the
 * second reading, or nobody.
 */
@NullMarked
package org.softdelete.harness.mutants;

import org.jspecify.annotations.NullMarked;
