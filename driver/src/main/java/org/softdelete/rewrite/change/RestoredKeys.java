package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.reference.OwnKey;
import org.softdelete.rewrite.reference.RestoredTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.WholeStatement;

/**
 * What has to be known of the rows that an UPDATE brings back, where foreign keys tie them to
 * others. Confined to one rewrite.
 */
record RestoredKeys(StatementText text, Set<String> moved, ConditionQuery query) {

  /**
   * Those of an UPDATE of {@code target} whose further tables are read; null if no key matters.
   *
   * @throws Refusal with SQLState {@code 0A000} if it sets a key that rows point to which come back
   */
  static @Nullable RestoredKeys of(
      StatementText text, ChangeTarget target, SetClause set, ChangeClauses clauses)
      throws SQLException {
    RestoredTable table = text.references().restored(target.name());
    if (table == null) {
      return null;
    }
    for (String column : table.pointedTo()) {
      if (names(set, List.of(column), text)) {
        throw text.unsupported(
            target.name().first(),
            "rows that point to %s come back with those of this table, and the statement sets it"
                .formatted(column),
            "restore in one statement, and set it in another");
      }
    }
    Set<String> moved = new HashSet<>();
    for (OwnKey key : table.parents()) {
      if (names(set, key.columns(), text)) {
        moved.add(key.key().name());
      }
    }
    KeyQuery query = new KeyQuery(text, target, table);
    return new RestoredKeys(text, moved, new ConditionQuery(text, query, clauses));
  }

  private static boolean names(SetClause set, List<String> columns, StatementText text) {
    return columns.stream()
        .anyMatch(column -> set.names(text.dialect().names().fold(column, true)));
  }

  /**
   * Adds the query for them to the outcome, when the condition is read, too; where nothing counts
   * what comes back, the statement is kept from rows which come to fulfil the condition meanwhile.
   *
   * @param update the token of the UPDATE
   * @param predicates those that were put into its condition
   */
  void add(int update, Predicates predicates, Scope scope) throws SQLException {
    boolean counted = query.isCounted(update);
    int place = counted ? 0 : query.place();
    if (WholeStatement.isExecuted(text, update)) {
      KeyQuery whole = query.whole(update, predicates, scope);
      text.notes().tie(whole.restored(place, counted, moved));
    }
    query.takeOnly(place, predicates);
  }
}
