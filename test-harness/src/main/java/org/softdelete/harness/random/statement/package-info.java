/** Random statements as trees, which are printed for each side and which the shrinker prunes. */
@NullMarked
package org.softdelete.harness.random.statement;

import org.jspecify.annotations.NullMarked;
