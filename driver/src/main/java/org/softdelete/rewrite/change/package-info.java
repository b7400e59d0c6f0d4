/** Readers of UPDATE, DELETE, MERGE and TRUNCATE. */
@NullMarked
package org.softdelete.rewrite.change;

import org.jspecify.annotations.NullMarked;
