/** What the README and the pages in {@code docs} say is tried out. */
@NullMarked
package org.softdelete.harness.readme;

import org.jspecify.annotations.NullMarked;
