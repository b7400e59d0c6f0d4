/** The one door through which statements are executed, with what is done around them. */
@NullMarked
package org.softdelete.jdbc.execution;

import org.jspecify.annotations.NullMarked;
