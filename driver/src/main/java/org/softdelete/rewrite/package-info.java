/**
 * Rewriting: SQL text in, SQL text out. Pure: no connection, no clock, no I/O, so that everything
 * here can be tested with strings.
 */
@NullMarked
package org.softdelete.rewrite;

import org.jspecify.annotations.NullMarked;
