/** Tests of the jars as users get them. They run after packaging. */
@NullMarked
package org.softdelete.packaged;

import org.jspecify.annotations.NullMarked;
