/**
 * The rules file: which tables are soft-deleted, and how. Immutable records, and the loader that
 * reads them from YAML 1.2 or JSON.
 */
@NullMarked
package org.softdelete.rules;

import org.jspecify.annotations.NullMarked;
