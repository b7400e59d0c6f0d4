/** What the oracle sees of rows that are lost or shown, and what it leaves alone. */
@NullMarked
package org.softdelete.harness.loss;

import org.jspecify.annotations.NullMarked;
