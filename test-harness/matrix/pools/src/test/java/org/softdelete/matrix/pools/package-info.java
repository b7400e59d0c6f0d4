/** Connection pools over the driver. */
@NullMarked
package org.softdelete.matrix.pools;

import org.jspecify.annotations.NullMarked;
