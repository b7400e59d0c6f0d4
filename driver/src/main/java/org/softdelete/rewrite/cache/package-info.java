/** The memory of rewrites, by text and by shape. */
@NullMarked
package org.softdelete.rewrite.cache;

import org.jspecify.annotations.NullMarked;
