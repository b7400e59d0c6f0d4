/** Random statements that change rows. */
@NullMarked
package org.softdelete.harness.random.change;

import org.jspecify.annotations.NullMarked;
