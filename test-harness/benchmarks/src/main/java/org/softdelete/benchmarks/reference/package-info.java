/** What foreign keys cost, beside what a developer writes by hand. */
@NullMarked
package org.softdelete.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
