/** Runs random statements through the oracle, and counts and reports what comes of them. */
@NullMarked
package org.softdelete.harness.random.run;

import org.jspecify.annotations.NullMarked;
