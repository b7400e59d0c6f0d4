/**
 * A second opinion on rewritten statements: JSqlParser, which the driver itself does without. See
 * docs/parser.md.
 */
@NullMarked
package org.softdelete.harness.witness;

import org.jspecify.annotations.NullMarked;
