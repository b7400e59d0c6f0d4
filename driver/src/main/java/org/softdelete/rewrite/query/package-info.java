/** Readers of queries: select blocks, common table expressions, joins, and where predicates go. */
@NullMarked
package org.softdelete.rewrite.query;

import org.jspecify.annotations.NullMarked;
