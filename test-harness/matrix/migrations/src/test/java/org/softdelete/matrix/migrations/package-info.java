/** Tools that bring a database to a version, through the driver. */
@NullMarked
package org.softdelete.matrix.migrations;

import org.jspecify.annotations.NullMarked;
