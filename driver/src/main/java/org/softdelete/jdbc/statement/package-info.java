/** What is done around the statements of a connection, and with a text of several statements. */
@NullMarked
package org.softdelete.jdbc.statement;

import org.jspecify.annotations.NullMarked;
