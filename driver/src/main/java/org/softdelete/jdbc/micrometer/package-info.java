/** The driver's statistics for applications that have Micrometer; without it nothing is loaded. */
@NullMarked
package org.softdelete.jdbc.micrometer;

import org.jspecify.annotations.NullMarked;
