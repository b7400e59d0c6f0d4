/** Known differences, and the files that say why they are there. */
@NullMarked
package org.softdelete.harness.explained;

import org.jspecify.annotations.NullMarked;
