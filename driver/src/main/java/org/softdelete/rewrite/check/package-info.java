/**
 * Whether rules fit the database that they are for: whether the tables are there, and have the
 * columns that the rules name.
 */
@NullMarked
package org.softdelete.rewrite.check;

import org.jspecify.annotations.NullMarked;
