/** What random scripts are made of. */
@NullMarked
package org.softdelete.harness.random.script;

import org.jspecify.annotations.NullMarked;
