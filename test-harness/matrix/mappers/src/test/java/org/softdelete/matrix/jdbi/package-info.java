/** Jdbi, with SQL objects and its fluent interface. */
@NullMarked
package org.softdelete.matrix.jdbi;

import org.jspecify.annotations.NullMarked;
