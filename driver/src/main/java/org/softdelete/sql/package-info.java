/**
 * SQL as text: a scanner that turns it into tokens with offsets, and the reader of hint comments.
 * Knows no tables and no connection.
 */
@NullMarked
package org.softdelete.sql;

import org.jspecify.annotations.NullMarked;
