package org.softdelete.rewrite.model;

/** What a statement changes in the session once it was executed. Immutable. */
public sealed interface SessionChange {

  /**
   * {@code SET [SESSION | LOCAL] softdelete.paranoid = …}.
   *
   * @param local until the transaction ends
   */
  record SetVisibility(Visibility visibility, boolean local) implements SessionChange {}

  /** {@code RESET softdelete.paranoid}, or a reset of all that a session has. */
  record ResetVisibility() implements SessionChange {}

  /** {@code BEGIN} or {@code START TRANSACTION}. */
  record BeginTransaction() implements SessionChange {}

  /** A statement that may commit by itself, as DDL does in some databases. */
  record MayEndTransaction() implements SessionChange {}

  /**
   * {@code COMMIT}, {@code ROLLBACK} and their synonyms.
   *
   * @param commits whether what was done lasts
   */
  record EndTransaction(boolean commits) implements SessionChange {}
}
