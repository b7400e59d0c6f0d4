package org.softdelete.harness.witness;

/**
 * A statement before and after rewriting. Immutable.
 *
 * @param file the name of the case file that it is from
 */
record Pair(String file, String before, String after) {}
