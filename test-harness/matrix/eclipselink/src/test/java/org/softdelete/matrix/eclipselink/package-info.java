/** EclipseLink over the driver. */
@NullMarked
package org.softdelete.matrix.eclipselink;

import org.jspecify.annotations.NullMarked;
