/** Tests of the comparison of two runs of a suite. */
@NullMarked
package org.softdelete.harness.transparency;

import org.jspecify.annotations.NullMarked;
