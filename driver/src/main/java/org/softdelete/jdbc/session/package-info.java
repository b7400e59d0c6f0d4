/**
 * What holds for a statement when it is executed: the thread's scope and the session's settings.
 */
@NullMarked
package org.softdelete.jdbc.session;

import org.jspecify.annotations.NullMarked;
