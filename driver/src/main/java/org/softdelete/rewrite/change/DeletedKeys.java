package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TiedRows.Way;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.text.Force;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.WholeStatement;

/**
 * The keys of the rows that a DELETE takes, where other rows may point to them. Confined to one
 * rewrite.
 */
record DeletedKeys(StatementText text, Way way, ConditionQuery query) {

  /**
   * Those of a DELETE from {@code target} whose further tables are read; null if no key points to
   * it by which something is to be done.
   */
  static @Nullable DeletedKeys of(
      StatementText text, ChangeTarget target, ChangeClauses clauses, Force force)
      throws SQLException {
    ParentTable parent = text.references().parent(target.name());
    if (force == Force.NONE && target.table() != null) {
      text.references().requireKeysOfAllRows(target.name());
    }
    Way way = parent == null ? null : way(text, target, parent, force);
    return parent == null || way == null
        ? null
        : new DeletedKeys(
            text, way, new ConditionQuery(text, new KeyQuery(text, target, parent), clauses));
  }

  private static @Nullable Way way(
      StatementText text, ChangeTarget target, ParentTable parent, Force force) {
    if (force != Force.NONE) {
      Way way = force == Force.CASCADE ? Way.FORCED_CASCADE : Way.FORCED;
      return text.references().holding(parent).isEmpty() ? null : way;
    }
    if (target.table() != null) {
      return Way.SOFT;
    }
    return text.references().cascadesToListed(parent) ? Way.UNLISTED : null;
  }

  /**
   * Adds the query for them to the outcome, when the condition is read, too; where nothing counts
   * what the statement takes, that is kept from rows which come to fulfil the condition meanwhile.
   *
   * @param delete the token of the DELETE
   * @param predicates those that were put into its condition
   */
  void add(int delete, Predicates predicates, Scope scope) throws SQLException {
    boolean counted = query.isCounted(delete);
    boolean follows = way == Way.SOFT || way == Way.UNLISTED;
    int place = counted || !follows ? 0 : query.place();
    try {
      if (WholeStatement.isExecuted(text, delete)) {
        KeyQuery whole = query.whole(delete, predicates, scope);
        text.notes().tie(whole.rows(place, counted, counted && query.isAlone(), way));
      }
      query.takeOnly(place, predicates);
    } catch (Refusal cannotBeLookedAt) {
      if (way != Way.FORCED) {
        throw cannotBeLookedAt;
      }
      // That would only tell more of an error.
    }
  }
}
