/** {@code TRUNCATE}, which becomes an UPDATE of all live rows. */
@NullMarked
package org.softdelete.rewrite.truncate;

import org.jspecify.annotations.NullMarked;
