@NullMarked
package org.softdelete.harness.flags;

import org.jspecify.annotations.NullMarked;
