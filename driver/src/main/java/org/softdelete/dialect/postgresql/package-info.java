/** PostgreSQL, behind its JDBC driver pgjdbc. */
@NullMarked
package org.softdelete.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
