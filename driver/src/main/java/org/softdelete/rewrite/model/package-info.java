/**
 * What goes into a rewrite and what comes out of it: the texts, the context that they are executed
 * in, what the catalog tells.
 */
@NullMarked
package org.softdelete.rewrite.model;

import org.jspecify.annotations.NullMarked;
