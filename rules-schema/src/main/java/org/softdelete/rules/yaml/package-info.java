/**
 * YAML in general, whatever a file holds: nodes in words, numbers and texts as SQL, documents as
 * trees.
 */
@NullMarked
package org.softdelete.rules.yaml;

import org.jspecify.annotations.NullMarked;
