package org.softdelete.harness.sqllogictest;

/**
 * What became of the records of one or more test files. Immutable.
 *
 * @param queries queries that both sides answered alike
 * @param refusedQueries queries that the database itself refused, on both sides alike
 * @param statements other statements that both sides executed alike
 * @param refusedStatements other statements that the database itself refused, on both sides alike
 * @param declined other statements that only the driver refuses, and that neither side executes
 * @param tooSlow records that the database did not finish within the time limit, on either side:
 *     joins of dozens of tables, which it plans by chance
 * @param different records that the two sides treated differently
 */
record Figures(
    long queries,
    long refusedQueries,
    long statements,
    long refusedStatements,
    long declined,
    long tooSlow,
    long different) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

  Figures plus(Figures other) {
    return new Figures(
        queries + other.queries,
        refusedQueries + other.refusedQueries,
        statements + other.statements,
        refusedStatements + other.refusedStatements,
        declined + other.declined,
        tooSlow + other.tooSlow,
        different + other.different);
  }

  /** Records that both sides treated alike. */
  long equal() {
    return queries + refusedQueries + statements + refusedStatements;
  }

  /** Whether the driver refuses more than one statement in a thousand. */
  boolean declineMuch() {
    return declined > (statements + declined) / 1000;
  }

  /** Records that could be compared. */
  long compared() {
    return equal() + different;
  }
}
