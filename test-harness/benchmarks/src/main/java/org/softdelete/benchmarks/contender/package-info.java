/** What is compared, each set up as its manual shows, and the databases below. */
@NullMarked
package org.softdelete.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
