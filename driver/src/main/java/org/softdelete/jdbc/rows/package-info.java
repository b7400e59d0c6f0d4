/** Updatable result sets, whose rows drivers change by statements that no rewriter sees. */
@NullMarked
package org.softdelete.jdbc.rows;

import org.jspecify.annotations.NullMarked;
