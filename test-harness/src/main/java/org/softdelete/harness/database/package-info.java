/**
 * Real databases to test against: servers that start inside the test, and databases that can be set
 * back.
 */
@NullMarked
package org.softdelete.harness.database;

import org.jspecify.annotations.NullMarked;
