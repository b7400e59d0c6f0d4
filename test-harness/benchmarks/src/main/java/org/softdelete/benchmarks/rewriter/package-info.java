/**
 * How long a rewrite takes. Figures of one run are compared with each other, never with those of
 * another machine or run.
 */
@NullMarked
package org.softdelete.benchmarks.rewriter;

import org.jspecify.annotations.NullMarked;
