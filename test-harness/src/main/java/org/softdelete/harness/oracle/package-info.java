/**
 * The oracle: whatever an application does through the driver, it must see what it would see if its
 * deletes had been real. A {@link org.softdelete.harness.oracle.Script} runs against a database
 * with deleted rows through the driver, and against a twin that never had them through the plain
 * driver; the {@link org.softdelete.harness.oracle.Verdict} tells every difference.
 */
@NullMarked
package org.softdelete.harness.oracle;

import org.jspecify.annotations.NullMarked;
