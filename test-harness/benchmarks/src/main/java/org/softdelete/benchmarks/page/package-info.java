/** What was measured, as tables and as a chart. */
@NullMarked
package org.softdelete.benchmarks.page;

import org.jspecify.annotations.NullMarked;
