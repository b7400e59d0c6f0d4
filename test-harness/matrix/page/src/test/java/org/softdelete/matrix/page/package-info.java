/** {@code docs/matrix.md}, written from what the tests of the other modules found. */
@NullMarked
package org.softdelete.matrix.page;

import org.jspecify.annotations.NullMarked;
