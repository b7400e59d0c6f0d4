/** What the connection's options say to the rewriter. */
@NullMarked
package org.softdelete.rewrite.options;

import org.jspecify.annotations.NullMarked;
