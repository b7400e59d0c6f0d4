/**
 * One text while it is rewritten: its statements, the changes to it, which of its tokens are
 * understood, and what names and hints in it mean.
 */
@NullMarked
package org.softdelete.rewrite.text;

import org.jspecify.annotations.NullMarked;
