/** Makes failing scripts as small as they can be and still fail. */
@NullMarked
package org.softdelete.harness.random.shrink;

import org.jspecify.annotations.NullMarked;
