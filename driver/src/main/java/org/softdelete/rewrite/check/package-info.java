/**
 * Whether rules fit the database that they are for: whether the tables are there, have the columns
 * that the rules name, and let happen what the rules say.
 */
@NullMarked
package org.softdelete.rewrite.check;

import org.jspecify.annotations.NullMarked;
