/**
 * What foreign keys demand of rows that are written (SEMANTICS §5): none may point to a deleted
 * one.
 */
@NullMarked
package org.softdelete.rewrite.parents;

import org.jspecify.annotations.NullMarked;
