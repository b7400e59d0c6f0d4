/** Which rows are seen, and which deletes are real: of all tables, and of named ones. */
@NullMarked
package org.softdelete.rewrite.visibility;

import org.jspecify.annotations.NullMarked;
