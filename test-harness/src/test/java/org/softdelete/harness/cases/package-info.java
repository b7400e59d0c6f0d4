/** Statement cases and facts in readable files, and the tests that run them on real databases. */
@NullMarked
package org.softdelete.harness.cases;

import org.jspecify.annotations.NullMarked;
