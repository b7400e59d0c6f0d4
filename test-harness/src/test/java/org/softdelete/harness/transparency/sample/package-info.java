/** A suite that knows nothing of soft deletes, to be run with and without them. */
@NullMarked
package org.softdelete.harness.transparency.sample;

import org.jspecify.annotations.NullMarked;
