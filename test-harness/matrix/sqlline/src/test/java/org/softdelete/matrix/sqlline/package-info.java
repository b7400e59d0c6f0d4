/** A command-line client. */
@NullMarked
package org.softdelete.matrix.sqlline;

import org.jspecify.annotations.NullMarked;
