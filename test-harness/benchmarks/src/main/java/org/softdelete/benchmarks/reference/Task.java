package org.softdelete.benchmarks.reference;

/**
 * What is done by hand over the real driver, and by the application through this one. Immutable.
 *
 * @param title as it is printed
 * @param rows how many rows one turn is about
 * @param turns how many turns each of both has in a round
 * @param warmUp how many rounds are not counted, until what runs is compiled
 * @param together how many of them are one thing, whose statements are counted: a batch, or one
 * @param before SQL that makes the rows of a turn, untimed; empty if they are there
 * @param byHand what a developer writes who marks rows without this driver
 * @param application what an application writes that really deletes
 */
record Task(
    String title,
    int rows,
    int turns,
    int warmUp,
    int together,
    String before,
    Work byHand,
    Work application) {}
