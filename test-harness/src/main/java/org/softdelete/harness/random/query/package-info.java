/** Random queries, and the expressions that they are made of. */
@NullMarked
package org.softdelete.harness.random.query;

import org.jspecify.annotations.NullMarked;
