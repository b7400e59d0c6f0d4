/** What the names in a statement mean to the second reading, and which rows of them are seen. */
@NullMarked
package org.softdelete.rewrite.secondreading.named;

import org.jspecify.annotations.NullMarked;
