/**
 * What is known of a database's catalog, shared by all connections to it, and what one connection
 * alone sees of it.
 */
@NullMarked
package org.softdelete.jdbc.relations;

import org.jspecify.annotations.NullMarked;
