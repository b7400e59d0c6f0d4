/** Random upserts into tables whose keys deleted rows hold, or do not. */
@NullMarked
package org.softdelete.harness.upserts;

import org.jspecify.annotations.NullMarked;
