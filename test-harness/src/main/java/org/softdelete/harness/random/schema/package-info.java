/** Random tables and their rows, and what columns and rows are taken from. */
@NullMarked
package org.softdelete.harness.random.schema;

import org.jspecify.annotations.NullMarked;
