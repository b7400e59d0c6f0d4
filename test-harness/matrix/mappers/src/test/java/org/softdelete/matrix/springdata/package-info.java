/** Spring Data JDBC: repositories of aggregates. */
@NullMarked
package org.softdelete.matrix.springdata;

import org.jspecify.annotations.NullMarked;
