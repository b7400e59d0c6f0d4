package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;

/** What a statement changes in the session once it was executed. Immutable. */
public sealed interface SessionChange {

  /**
   * {@code SET [SESSION | LOCAL] softdelete.paranoid = …}.
   *
   * @param local until the transaction ends
   */
  record SetVisibility(Visibility visibility, boolean local) implements SessionChange {}

  /** {@code RESET softdelete.paranoid}. */
  record ResetVisibility() implements SessionChange {}

  /**
   * {@code SET [SESSION | LOCAL] softdelete.actor = …}, and of the reason.
   *
   * @param value what is said; null if nothing is, any more
   * @param local until the transaction ends
   */
  record SetDeleter(Deleter.Part part, @Nullable String value, boolean local)
      implements SessionChange {}

  /** A reset of all that a session has. */
  record ResetAll() implements SessionChange {}

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
