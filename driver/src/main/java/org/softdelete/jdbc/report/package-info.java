/** What the driver tells of itself: which version it is, and what it found when it connected. */
@NullMarked
package org.softdelete.jdbc.report;

import org.jspecify.annotations.NullMarked;
