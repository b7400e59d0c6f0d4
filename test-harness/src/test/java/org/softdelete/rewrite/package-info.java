/**
 * What holds for every rewritten text. These tests stand in the rewriter's package, for they look
 * at its edits, and in this module, for the random statements are here.
 */
@NullMarked
package org.softdelete.rewrite;

import org.jspecify.annotations.NullMarked;
