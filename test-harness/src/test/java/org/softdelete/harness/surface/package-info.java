/**
 * The JDBC surface on real databases: the same calls on a connection of the driver and on one of
 * the plain driver, whose deletes are real, must be answered alike.
 */
@NullMarked
package org.softdelete.harness.surface;

import org.jspecify.annotations.NullMarked;
