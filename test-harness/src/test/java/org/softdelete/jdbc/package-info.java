/**
 * Connections of the driver that rewrite otherwise. They stand in the driver's package, for nobody
 * else can make them.
 */
@NullMarked
package org.softdelete.jdbc;

import org.jspecify.annotations.NullMarked;
