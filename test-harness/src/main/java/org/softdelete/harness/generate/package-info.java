/** Writes the sources that are too boring, and too many, to be written by hand. */
@NullMarked
package org.softdelete.harness.generate;

import org.jspecify.annotations.NullMarked;
