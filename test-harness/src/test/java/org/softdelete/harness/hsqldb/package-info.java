/** What is peculiar to HSQLDB and no case can say. */
@NullMarked
package org.softdelete.harness.hsqldb;

import org.jspecify.annotations.NullMarked;
