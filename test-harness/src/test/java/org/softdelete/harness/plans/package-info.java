/** Rewritten statements cost what the ones written by hand do: PostgreSQL plans them alike. */
@NullMarked
package org.softdelete.harness.plans;

import org.jspecify.annotations.NullMarked;
