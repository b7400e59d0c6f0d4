/** Readers of INSERT, and of what it does where a key is there already. */
@NullMarked
package org.softdelete.rewrite.upsert;

import org.jspecify.annotations.NullMarked;
