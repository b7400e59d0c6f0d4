/** All that is peculiar to PostgreSQL. */
@NullMarked
package org.softdelete.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
