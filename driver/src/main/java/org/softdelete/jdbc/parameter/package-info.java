/** What the parameters of a prepared statement were set to, to be set again on another. */
@NullMarked
package org.softdelete.jdbc.parameter;

import org.jspecify.annotations.NullMarked;
