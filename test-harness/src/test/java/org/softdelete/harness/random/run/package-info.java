@NullMarked
package org.softdelete.harness.random.run;

import org.jspecify.annotations.NullMarked;
