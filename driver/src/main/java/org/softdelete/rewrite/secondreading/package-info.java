/**
 * The second reading: what a statement has to become, worked out from JSqlParser's tree of it and
 * the rules, without any of the code that rewrites (SEMANTICS §10).
 */
@NullMarked
package org.softdelete.rewrite.secondreading;

import org.jspecify.annotations.NullMarked;
