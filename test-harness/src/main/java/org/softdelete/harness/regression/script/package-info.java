/** What psql scripts say, statement by statement. */
@NullMarked
package org.softdelete.harness.regression.script;

import org.jspecify.annotations.NullMarked;
