/** What a value has to become that may not point to a deleted row, as the second reading has it. */
@NullMarked
package org.softdelete.rewrite.secondreading.parents;

import org.jspecify.annotations.NullMarked;
