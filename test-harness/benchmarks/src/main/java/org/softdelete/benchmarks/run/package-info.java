/** The command that measures: in rounds, each process after the other, its readings kept. */
@NullMarked
package org.softdelete.benchmarks.run;

import org.jspecify.annotations.NullMarked;
