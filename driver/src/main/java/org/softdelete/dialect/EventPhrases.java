package org.softdelete.dialect;

/**
 * How a soft delete writes which one it is, by whom and why. These come to it as data: the
 * connection is told them in front of the statement, whose text reads them from there. Immutable.
 *
 * @param batch the expression for which delete it is; one that was not told any gets a value of its
 *     own, the same for all its rows
 * @param actor that for who deletes: the user of the session, if it was not told
 * @param reason that for why: null, if it was not told
 * @param tell the query that tells these three, as texts or nulls, by its parameters; empty if the
 *     database has no place for them, so that there are no such columns
 * @param local whether what was told ends with the transaction
 * @param mergesAlike whether a {@code MERGE} gets a value of its own, too
 */
public record EventPhrases(
    String batch, String actor, String reason, String tell, boolean local, boolean mergesAlike) {

  /** Of a database that can be told nothing. */
  public static final EventPhrases NONE = new EventPhrases("", "", "", "", false, false);

  /** Whether the database can be told. */
  public boolean areKnown() {
    return !tell.isEmpty();
  }
}
