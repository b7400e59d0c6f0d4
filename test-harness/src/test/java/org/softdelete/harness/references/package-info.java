/** Rows that refer to each other, behind the driver and behind their twins. */
@NullMarked
package org.softdelete.harness.references;

import org.jspecify.annotations.NullMarked;
