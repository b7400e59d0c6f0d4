/**
 * Sees over plain connections what a comparison with a twin cannot: rows that are really gone, as
 * where a delete slips through unread both sides really delete, and planted rows that are shown.
 */
@NullMarked
package org.softdelete.harness.loss;

import org.jspecify.annotations.NullMarked;
