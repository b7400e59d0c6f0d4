/**
 * What holds for every rewritten text, and what is sabotage. It stands in the rewriter's package,
 * for it looks at its edits and changes them, and in this module, for the random statements and the
 * databases are here.
 */
@NullMarked
package org.softdelete.rewrite;

import org.jspecify.annotations.NullMarked;
