/** H2 (h2database.com). */
@NullMarked
package org.softdelete.dialect.h2;

import org.jspecify.annotations.NullMarked;
