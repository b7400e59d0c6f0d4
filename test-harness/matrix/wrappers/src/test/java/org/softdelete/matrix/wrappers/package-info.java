/** Other drivers and data sources that wrap, in front of the driver and behind it. */
@NullMarked
package org.softdelete.matrix.wrappers;

import org.jspecify.annotations.NullMarked;
