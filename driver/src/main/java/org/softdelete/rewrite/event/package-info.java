/** What a soft delete tells of itself: which one it is, by whom and why. */
@NullMarked
package org.softdelete.rewrite.event;

import org.jspecify.annotations.NullMarked;
