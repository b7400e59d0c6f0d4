package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.model.CursorRow;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The further tables, the condition and the rest of an UPDATE or DELETE. Immutable.
 *
 * @param tables the keyword in front of further tables, FROM or USING; {@code where} if none
 * @param where the WHERE; {@code rest} if there is none
 * @param rest what follows: RETURNING, ORDER BY, LIMIT
 * @param end the token behind the statement
 */
record ChangeClauses(int tables, int where, int rest, int end) {

  /** Finds the clauses that follow token {@code from}. */
  static ChangeClauses find(StatementText text, Keyword furtherTables, int from, int to) {
    int rest = text.find(from, to, ClauseKeywords.AFTER_CHANGE);
    int where = text.find(from, rest, Keyword.WHERE);
    int tables = text.find(from, where, furtherTables);
    return new ChangeClauses(tables, where, rest, to);
  }

  /** Whether a condition names a cursor's row (PostgreSQL manual: DELETE, WHERE CURRENT OF). */
  boolean isPositioned(StatementText text) {
    return where < rest
        && text.tokens().is(where + 1, Keyword.CURRENT)
        && text.tokens().is(where + 2, Keyword.OF);
  }

  /** Reads the further tables; those of their predicates that belong there are added. */
  void readTables(QueryReaders readers, Scope scope, Predicates predicates) throws SQLException {
    if (tables < where) {
      readers.text().markUnderstood(tables, tables + 1);
      readers.froms().read(tables + 1, where, scope, predicates);
    }
  }

  /** Reads the condition, and puts the predicates into it. */
  void readCondition(QueryReaders readers, Scope scope, Predicates predicates) throws SQLException {
    readers.expressions().read(where, rest, scope);
    if (!isPositioned(readers.text())) {
      predicates.addToWhere(where, rest);
    }
  }

  /**
   * Keeps a statement from the row of a cursor if that has been deleted since the cursor's query
   * read it. Nothing can be added to such a condition, so the database is asked first.
   */
  void hideDeletedRow(StatementText text, ListedTable table, ChangeTarget target)
      throws SQLException {
    if (isPositioned(text) && where + 3 < rest) {
      Tokens tokens = text.tokens();
      int start = tokens.start(target.name().start());
      var row =
          new CursorRow(
              text.sql().substring(tokens.start(where + 3), tokens.end(rest - 1)),
              text.sql().substring(start, tokens.end(target.end() - 1)),
              table.rule().column().toSql(),
              table.live(target.qualifier()));
      if (text.session().tables().isOnDeletedRow(row)) {
        text.edits().replace(tokens.start(where + 1), tokens.end(rest - 1), "FALSE");
      }
    }
  }

  /** Reads what follows the condition. */
  void readRest(QueryReaders readers, Scope scope) throws SQLException {
    readers.expressions().read(rest, end, scope);
  }
}
