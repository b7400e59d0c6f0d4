package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The query for the keys of the rows that a soft DELETE takes, where other rows may point to them:
 * it says {@code SELECT} where the statement says {@code DELETE}. Confined to one rewrite.
 */
final class DeletedKeys {

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeClauses clauses;
  private final KeyQuery query;
  private final String tables;
  private final boolean real;

  private DeletedKeys(StatementText text, KeyQuery query, ChangeClauses clauses, boolean real) {
    this.real = real;
    this.text = text;
    this.tokens = text.tokens();
    this.clauses = clauses;
    this.query = query;
    boolean others = clauses.tables() < clauses.where();
    this.tables = others ? ", " + query.edited(clauses.tables() + 1, clauses.where()) : "";
  }

  /**
   * That of a DELETE from {@code target} whose further tables are read; null if no key points to
   * it, or it is not listed and the database cascades nothing.
   */
  static @Nullable DeletedKeys of(StatementText text, ChangeTarget target, ChangeClauses clauses)
      throws SQLException {
    ParentTable parent = text.parent(target.name());
    boolean real = target.table() == null;
    return parent == null || (real && !text.cascadesToListed(parent))
        ? null
        : new DeletedKeys(text, new KeyQuery(text, target, parent), clauses, real);
  }

  /**
   * Adds the query to the outcome, when the condition is read, too.
   *
   * @param delete the token of the DELETE
   * @param predicates those that were put into its condition
   */
  void add(int delete, Predicates predicates, Scope scope) throws SQLException {
    if (!KeyQuery.isExecuted(text, delete)) {
      return;
    }
    if (clauses.isPositioned(text)) {
      throw text.unsupported(
          clauses.where(),
          "other tables point to this one, and a cursor's row cannot be looked at before it is"
              + " deleted",
          "delete it by its key");
    }
    if (namesCommonTable(scope)) {
      addWith(delete);
    }
    query.select().add(tables).noting(clauses.tables(), clauses.where());
    if (clauses.where() < clauses.rest()) {
      query.add(" ").copy(clauses.where(), clauses.rest());
    } else if (!predicates.isEmpty()) {
      query.add(" WHERE " + predicates);
    }
    boolean returns = clauses.rest() < clauses.end() && text.is(clauses.rest(), Keyword.RETURNING);
    if (clauses.rest() < clauses.end() && !returns) {
      query.add(" ").copy(clauses.rest(), clauses.end());
    }
    boolean counted = !real && !returns && !isNested(delete);
    text.delete(query.rows(counted, counted && tables.isEmpty(), real));
  }

  private boolean namesCommonTable(Scope scope) {
    for (int i = clauses.tables(); i < clauses.end(); i++) {
      if (tokens.isName(i) && scope.declares(text.fold(i))) {
        return true;
      }
    }
    return false;
  }

  /** The common table expressions in front, which the query needs, too. */
  private void addWith(int delete) throws SQLException {
    int statement = KeyQuery.statement(tokens, delete);
    boolean changes = false;
    for (int i = statement; i < delete; i++) {
      changes |=
          tokens.is(i, Keyword.DELETE)
              || tokens.is(i, Keyword.UPDATE)
              || tokens.is(i, Keyword.INSERT)
              || tokens.is(i, Keyword.MERGE);
    }
    if (changes || isNested(delete)) {
      throw text.unsupported(
          delete,
          "other tables point to this one, and which rows it deletes cannot be told before the WITH"
              + " list in front of it is executed",
          "write the query of the WITH list into its condition, or execute what the list changes in"
              + " a statement of its own");
    }
    query.copy(statement, delete).add(" ");
  }

  private boolean isNested(int delete) {
    int depth = 0;
    for (int i = KeyQuery.statement(tokens, delete); i < delete; i++) {
      depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
    }
    return depth > 0;
  }
}
