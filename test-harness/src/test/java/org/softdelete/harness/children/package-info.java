/** Rows that come to point to others, of which some are deleted. */
@NullMarked
package org.softdelete.harness.children;

import org.jspecify.annotations.NullMarked;
