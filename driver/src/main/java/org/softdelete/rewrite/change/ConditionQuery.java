package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.WholeStatement;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The query for the rows that an UPDATE or DELETE is about to change, where foreign keys tie them
 * to others: it says {@code SELECT} where the statement says that. Confined to one rewrite.
 */
final class ConditionQuery {

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeClauses clauses;
  private final KeyQuery query;
  private final String tables;

  /** Of a statement whose further tables are read. */
  ConditionQuery(StatementText text, KeyQuery query, ChangeClauses clauses) throws Refusal {
    this.text = text;
    this.tokens = text.tokens();
    this.clauses = clauses;
    this.query = query;
    boolean others = clauses.tables() < clauses.where();
    this.tables = others ? ", " + query.edited(clauses.tables() + 1, clauses.where()) : "";
  }

  /**
   * The whole query, when the condition is read, too.
   *
   * @param verb the token of the UPDATE or DELETE
   * @param predicates those that were put into its condition
   */
  KeyQuery whole(int verb, Predicates predicates, Scope scope) throws SQLException {
    if (clauses.isPositioned(text)) {
      throw text.unsupported(
          clauses.where(),
          "foreign keys tie rows of this table to others, and a cursor's row cannot be looked at"
              + " before it is changed",
          "name it by its key");
    }
    if (namesCommonTable(scope)) {
      addWith(verb);
    }
    query.select().add(tables).noting(clauses.tables(), clauses.where());
    if (clauses.where() < clauses.rest()) {
      query.add(" ").copy(clauses.where(), clauses.rest());
    } else if (!predicates.isEmpty()) {
      query.add(" WHERE " + predicates);
    }
    if (clauses.rest() < clauses.end() && !returns()) {
      query.add(" ").copy(clauses.rest(), clauses.end());
    }
    return query;
  }

  /**
   * A place where the transaction is told of the rows, so that the statement takes only these; 0 if
   * it cannot be.
   */
  int place() {
    boolean told = text.dialect().keys().tellTaken() && !clauses.isPositioned(text);
    return told ? text.notes().place() : 0;
  }

  /**
   * Keeps the statement from rows of which the transaction was not told, when the query is there.
   *
   * @param place where it is told of them; 0 if it is not
   * @param predicates those that were put into the condition
   */
  void takeOnly(int place, Predicates predicates) {
    if (place == 0) {
      return;
    }
    String taken = query.taken(place);
    if (predicates.isEmpty()) {
      Predicates only = new Predicates(text);
      only.add(taken);
      only.addToWhere(clauses.where(), clauses.rest());
    } else {
      text.edits().insert(tokens.end(clauses.rest() - 1), " AND " + taken);
    }
  }

  /** Whether the update count of the statement is that of the rows. */
  boolean isCounted(int verb) {
    return !returns() && !isNested(verb);
  }

  /** Whether the statement sees no further table. */
  boolean isAlone() {
    return tables.isEmpty();
  }

  private boolean returns() {
    return clauses.rest() < clauses.end() && text.is(clauses.rest(), Keyword.RETURNING);
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
  private void addWith(int verb) throws Refusal {
    int statement = WholeStatement.start(tokens, verb);
    int end = isNested(verb) ? lastExpression(statement, verb) : verb;
    if (end < 0 || changes(statement, end)) {
      throw text.unsupported(
          verb,
          "foreign keys tie rows of this table to others, and which of them it changes cannot be"
              + " told before the WITH list in front of it is executed",
          "write the query of the WITH list into its condition, or execute what the list changes in"
              + " a statement of its own");
    }
    query.copy(statement, end).add(" ");
  }

  /** The comma in front of the expression of a WITH list that holds a token; -1 if it is none. */
  private int lastExpression(int with, int token) {
    int depth = 0;
    int comma = -1;
    for (int i = with; i < token; i++) {
      depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
      comma = depth == 0 && tokens.is(i, ',') ? i : comma;
    }
    return tokens.is(with, Keyword.WITH) && depth == 1 ? comma : -1;
  }

  private boolean changes(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean locks = tokens.is(i - 1, Keyword.FOR) || tokens.is(i - 1, Keyword.KEY);
      if (tokens.is(i, Keyword.DELETE)
          || (tokens.is(i, Keyword.UPDATE) && !locks)
          || tokens.is(i, Keyword.INSERT)
          || tokens.is(i, Keyword.MERGE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNested(int verb) {
    int depth = 0;
    for (int i = WholeStatement.start(tokens, verb); i < verb; i++) {
      depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
    }
    return depth > 0;
  }
}
