/** Hibernate 6. */
@NullMarked
package org.softdelete.matrix.hibernate;

import org.jspecify.annotations.NullMarked;
