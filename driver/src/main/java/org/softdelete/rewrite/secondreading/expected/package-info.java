/**
 * What a statement has to become, worked out from JSqlParser's tree of it: a class for each kind of
 * statement, and what they have in common.
 */
@NullMarked
package org.softdelete.rewrite.secondreading.expected;

import org.jspecify.annotations.NullMarked;
