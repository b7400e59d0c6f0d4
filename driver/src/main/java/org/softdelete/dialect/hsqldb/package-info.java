/** HSQLDB: what its SQL is like, and what only a connection to it can tell. */
@NullMarked
package org.softdelete.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
