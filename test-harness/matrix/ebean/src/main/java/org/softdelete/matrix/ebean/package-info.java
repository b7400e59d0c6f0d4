/** The application of the matrix on Ebean. */
@NullMarked
package org.softdelete.matrix.ebean;

import org.jspecify.annotations.NullMarked;
