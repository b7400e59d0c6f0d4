/** What Hibernate can do beside Jakarta Persistence, whatever its version. */
@NullMarked
package org.softdelete.matrix.hibernate;

import org.jspecify.annotations.NullMarked;
