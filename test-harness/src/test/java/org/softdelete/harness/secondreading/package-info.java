/**
 * What the second reading says of many statements, without a database: that it never takes a right
 * rewrite for a wrong one, and how much it confirms. See docs/parser.md.
 */
@NullMarked
package org.softdelete.harness.secondreading;

import org.jspecify.annotations.NullMarked;
