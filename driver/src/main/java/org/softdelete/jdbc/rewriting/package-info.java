/**
 * What becomes of the texts of a connection: by what is known of the catalog, and by what holds for
 * them when they are executed.
 */
@NullMarked
package org.softdelete.jdbc.rewriting;

import org.jspecify.annotations.NullMarked;
