/** What RETURNING names, and the rows that it is to be taken from. */
@NullMarked
package org.softdelete.rewrite.returning;

import org.jspecify.annotations.NullMarked;
