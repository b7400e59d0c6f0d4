/**
 * The rules file as the rewriter needs it: which name means which listed table, and the pieces of
 * SQL that its rule amounts to.
 */
@NullMarked
package org.softdelete.rewrite.rules;

import org.jspecify.annotations.NullMarked;
