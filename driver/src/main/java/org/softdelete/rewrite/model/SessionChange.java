package org.softdelete.rewrite.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableName;

/** What a statement changes in the session once it was executed. Immutable. */
public sealed interface SessionChange {

  /**
   * {@code SET [SESSION | LOCAL] softdelete.paranoid = …}, or {@code softdelete.paranoid(users) =
   * …}.
   *
   * @param tables those that it is said of; none for all
   * @param local until the transaction ends
   */
  record SetVisibility(Visibility visibility, List<TableName> tables, boolean local)
      implements SessionChange {

    public SetVisibility {
      tables = List.copyOf(tables);
    }

    /** What is said once this was, where {@code before} was said. */
    Said in(Said before) {
      return tables.isEmpty() ? before.seeing(visibility) : before.seeing(visibility, tables);
    }
  }

  /**
   * {@code RESET softdelete.paranoid}, or {@code softdelete.paranoid(users)}, or {@code SET [LOCAL]
   * … = DEFAULT}.
   *
   * @param tables those of which nothing is said by name any more; none for all that is said
   * @param local until the transaction ends
   */
  record ResetVisibility(List<TableName> tables, boolean local) implements SessionChange {

    public ResetVisibility {
      tables = List.copyOf(tables);
    }
  }

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

  /**
   * {@code SET CONSTRAINTS} (PostgreSQL manual), which holds until the transaction ends.
   *
   * @param constraints those that it names; none: all
   * @param deferred whether their checks are put off
   */
  record SetConstraints(List<TargetName> constraints, boolean deferred) implements SessionChange {

    public SetConstraints {
      constraints = List.copyOf(constraints);
    }
  }
}
