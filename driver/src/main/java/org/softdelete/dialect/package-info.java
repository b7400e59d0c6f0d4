/**
 * What differs from database to database in SQL text, as data and small answers. Knows no
 * connection.
 */
@NullMarked
package org.softdelete.dialect;

import org.jspecify.annotations.NullMarked;
