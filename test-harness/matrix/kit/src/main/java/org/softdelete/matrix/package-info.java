/** What every library of the matrix does, and the database that it does it on. */
@NullMarked
package org.softdelete.matrix;

import org.jspecify.annotations.NullMarked;
