package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;

/**
 * The keys of the rows that a DELETE takes, where other rows may point to them. Confined to one
 * rewrite.
 */
record DeletedKeys(StatementText text, boolean real, ConditionQuery query) {

  /**
   * Those of a DELETE from {@code target} whose further tables are read; null if no key points to
   * it, or it is not listed and the database cascades nothing.
   */
  static @Nullable DeletedKeys of(StatementText text, ChangeTarget target, ChangeClauses clauses)
      throws SQLException {
    ParentTable parent = text.parent(target.name());
    boolean real = target.table() == null;
    return parent == null || (real && !text.cascadesToListed(parent))
        ? null
        : new DeletedKeys(
            text, real, new ConditionQuery(text, new KeyQuery(text, target, parent), clauses));
  }

  /**
   * Adds the query for them to the outcome, when the condition is read, too.
   *
   * @param delete the token of the DELETE
   * @param predicates those that were put into its condition
   */
  void add(int delete, Predicates predicates, Scope scope) throws SQLException {
    if (KeyQuery.isExecuted(text, delete)) {
      KeyQuery whole = query.whole(delete, predicates, scope);
      boolean counted = !real && query.isCounted(delete);
      text.delete(whole.rows(counted, counted && query.isAlone(), real));
    }
  }
}
