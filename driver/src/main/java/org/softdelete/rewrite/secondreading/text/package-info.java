/** Texts as JSqlParser can read them: split, without comments, and compared by their words. */
@NullMarked
package org.softdelete.rewrite.secondreading.text;

import org.jspecify.annotations.NullMarked;
