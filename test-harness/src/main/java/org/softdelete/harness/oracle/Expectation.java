package org.softdelete.harness.oracle;

/**
 * How a statement must end. A statement that fails on both sides proves nothing unless somebody
 * meant it to, so success is what is expected where nothing else is said.
 */
public sealed interface Expectation {

  /** On both sides without an error. */
  record Success() implements Expectation {}

  /** On both sides with an error of this SQLState. */
  record Failure(String sqlState) implements Expectation {}

  /** Somehow, with or without an error, but on both sides alike. */
  record Alike() implements Expectation {}

  /**
   * The driver refuses it: an error of this SQLState whose message holds this piece, nothing
   * changed, the connection usable. The twin is not sent the statement.
   */
  record Refusal(String sqlState, String messagePiece) implements Expectation {}
}
