/** The application of the matrix on Jakarta Persistence, whatever the provider. */
@NullMarked
package org.softdelete.matrix.jpa;

import org.jspecify.annotations.NullMarked;
