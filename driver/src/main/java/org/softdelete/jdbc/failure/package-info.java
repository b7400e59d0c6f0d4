/** What all failures of the JDBC side have in common. */
@NullMarked
package org.softdelete.jdbc.failure;

import org.jspecify.annotations.NullMarked;
