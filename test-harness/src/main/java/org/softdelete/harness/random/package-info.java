/**
 * Random schemas, rows and statements for the oracle. A seed fixes everything, so that whatever is
 * found can be found again. Statements are trees, which the shrinker prunes.
 */
@NullMarked
package org.softdelete.harness.random;

import org.jspecify.annotations.NullMarked;
