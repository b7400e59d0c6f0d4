/** All that is peculiar to H2. */
@NullMarked
package org.softdelete.dialect.h2;

import org.jspecify.annotations.NullMarked;
