/** Does on a connection what foreign keys demand of soft deletes (SEMANTICS §5). */
@NullMarked
package org.softdelete.jdbc.reference;

import org.jspecify.annotations.NullMarked;
