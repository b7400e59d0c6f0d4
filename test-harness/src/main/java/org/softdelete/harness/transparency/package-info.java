/**
 * Runs a JDBC test suite that others wrote twice, on the real URL and on the soft-delete URL with
 * rules that list none of its tables, and compares the outcomes test by test. {@link
 * org.softdelete.harness.transparency.Transparency} is the command.
 */
@NullMarked
package org.softdelete.harness.transparency;

import org.jspecify.annotations.NullMarked;
