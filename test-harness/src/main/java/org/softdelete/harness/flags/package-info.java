/** What a run is to be about, said on the command line; and the command that runs it again. */
@NullMarked
package org.softdelete.harness.flags;

import org.jspecify.annotations.NullMarked;
