/** What is to be measured, and what was. */
@NullMarked
package org.softdelete.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
