/** What the driver shows through JMX. */
@NullMarked
package org.softdelete.jdbc.management;

import org.jspecify.annotations.NullMarked;
