/**
 * What only a connection to a database can tell, and what of it is the same everywhere. What
 * differs has a folder for each database, {@code org.softdelete.dialect.*}, of which nothing here
 * knows.
 */
@NullMarked
package org.softdelete.jdbc.database;

import org.jspecify.annotations.NullMarked;
