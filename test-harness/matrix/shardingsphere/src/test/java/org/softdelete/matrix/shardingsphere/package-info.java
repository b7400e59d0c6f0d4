/** A distributed engine behind the driver. */
@NullMarked
package org.softdelete.matrix.shardingsphere;

import org.jspecify.annotations.NullMarked;
