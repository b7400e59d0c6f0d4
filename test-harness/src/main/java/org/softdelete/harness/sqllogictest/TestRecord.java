package org.softdelete.harness.sqllogictest;

import java.util.Set;

/**
 * A statement or a query of a test file, without the answer that the file expects. Immutable.
 *
 * @param line where it starts in its file, from 1
 * @param query whether it is a query
 * @param inOrder whether the file compares the rows in the order in which they come
 * @param only if not empty: it is meant for these databases only
 * @param not it is not meant for these databases
 * @param sql its text
 */
record TestRecord(
    int line, boolean query, boolean inOrder, Set<String> only, Set<String> not, String sql) {

  TestRecord {
    only = Set.copyOf(only);
    not = Set.copyOf(not);
  }

  /**
   * Whether it is meant for a database.
   *
   * @param name the database's name in the corpus, in lower case
   */
  boolean isFor(String name) {
    return (only.isEmpty() || only.contains(name)) && !not.contains(name);
  }
}
