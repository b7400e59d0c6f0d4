package org.softdelete.rewrite.secondreading;

/** How the second reading of a statement ended. */
public enum Outcome {
  /** What is about to be sent is what the statement has to become. */
  CONFIRMED,
  /** JSqlParser cannot read the statement, or loses some of it. */
  UNREAD,
  /** It is read, but what it has to become is not worked out for its kind. */
  UNCHECKED,
  /** It has to become something else. */
  DISAGREED
}
