/**
 * Migration scripts of other people's applications: whether the driver refuses what the database
 * accepts.
 */
@NullMarked
package org.softdelete.harness.migrations;

import org.jspecify.annotations.NullMarked;
