@NullMarked
package org.softdelete.harness.random.shrink;

import org.jspecify.annotations.NullMarked;
