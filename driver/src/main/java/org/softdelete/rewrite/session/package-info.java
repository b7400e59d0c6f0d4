/** The driver's own statements, and those of the database that change how later ones are read. */
@NullMarked
package org.softdelete.rewrite.session;

import org.jspecify.annotations.NullMarked;
