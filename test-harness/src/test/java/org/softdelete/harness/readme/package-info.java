/** The README tells the truth. */
@NullMarked
package org.softdelete.harness.readme;

import org.jspecify.annotations.NullMarked;
