/**
 * Random schemas, rows and statements for the oracle. A seed fixes everything, so that whatever is
 * found can be found again: all choices are those of one {@link Dice}.
 */
@NullMarked
package org.softdelete.harness.random;

import org.jspecify.annotations.NullMarked;
