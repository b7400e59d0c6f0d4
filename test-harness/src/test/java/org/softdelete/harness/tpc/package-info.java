/**
 * The queries of TPC-H and TPC-DS through the oracle, on generated data: every table is listed in
 * the rules, and the driver's side holds deleted rows besides the live ones.
 */
@NullMarked
package org.softdelete.harness.tpc;

import org.jspecify.annotations.NullMarked;
