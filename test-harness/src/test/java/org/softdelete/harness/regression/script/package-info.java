/** Tests of what runs PostgreSQL's regression tests. */
@NullMarked
package org.softdelete.harness.regression.script;

import org.jspecify.annotations.NullMarked;
