/** What the start of an application costs that sends some hundred statements for the first time. */
@NullMarked
package org.softdelete.benchmarks.start;

import org.jspecify.annotations.NullMarked;
