/**
 * Random schemas whose tables refer to each other, and random changes of them: a delete does to
 * other rows what it would do if it were real.
 */
@NullMarked
package org.softdelete.harness.references;

import org.jspecify.annotations.NullMarked;
