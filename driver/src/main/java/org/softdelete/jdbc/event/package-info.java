/** What the database is told of a soft delete: which one it is, by whom and why. */
@NullMarked
package org.softdelete.jdbc.event;

import org.jspecify.annotations.NullMarked;
