/** That the benchmarks can be run; never how long anything takes. */
@NullMarked
package org.softdelete.benchmarks.run;

import org.jspecify.annotations.NullMarked;
