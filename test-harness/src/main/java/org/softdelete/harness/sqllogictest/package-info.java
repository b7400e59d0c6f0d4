/**
 * SQLite's test corpus, seven million queries, through the oracle: every table gets a marker
 * column, and the driver's side holds deleted rows besides the live ones. The answers that the
 * corpus expects are not looked at: both sides must answer alike.
 */
@NullMarked
package org.softdelete.harness.sqllogictest;

import org.jspecify.annotations.NullMarked;
