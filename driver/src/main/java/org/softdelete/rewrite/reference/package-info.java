/**
 * What foreign keys demand of soft deletes (SEMANTICS §5): which statements do for the children of
 * deleted rows what the database would have done. Pure: texts only.
 */
@NullMarked
package org.softdelete.rewrite.reference;

import org.jspecify.annotations.NullMarked;
