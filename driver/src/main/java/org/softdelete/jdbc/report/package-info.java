/**
 * What the driver tells of itself: which version it is, what it found when it connected, and what
 * it has done since.
 */
@NullMarked
package org.softdelete.jdbc.report;

import org.jspecify.annotations.NullMarked;
