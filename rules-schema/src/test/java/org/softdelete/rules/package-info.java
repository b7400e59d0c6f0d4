/** Tests of the rules file. Its cases are files under {@code src/test/resources/rules}. */
@NullMarked
package org.softdelete.rules;

import org.jspecify.annotations.NullMarked;
