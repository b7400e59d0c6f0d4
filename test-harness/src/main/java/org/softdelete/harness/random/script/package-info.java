/** Random scripts: a schema, and queries with a few changes between them. */
@NullMarked
package org.softdelete.harness.random.script;

import org.jspecify.annotations.NullMarked;
