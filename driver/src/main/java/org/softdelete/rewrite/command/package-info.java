/** Readers of commands that hold a query or a change: EXPLAIN, PREPARE, DECLARE, CREATE, COPY. */
@NullMarked
package org.softdelete.rewrite.command;

import org.jspecify.annotations.NullMarked;
