package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.dialect.ChangeGrammar.Returning;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.returning.OldAndNew;
import org.softdelete.rewrite.returning.ReturnedRow.Either;
import org.softdelete.rewrite.returning.ReturnedRow.Named;
import org.softdelete.rewrite.returning.ReturnedRows;
import org.softdelete.rewrite.returning.ReturningReader;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Returns the rows that a soft DELETE takes as they were (SEMANTICS §3). From PostgreSQL 18 on
 * RETURNING knows them as {@code old}; before, the UPDATE joins its table with itself, where the
 * rows are locked, so that they are those that it changes:
 *
 * <pre>{@code
 * UPDATE t SET … FROM (SELECT * FROM t WHERE … FOR UPDATE) AS softdelete_old
 *  WHERE t.id = softdelete_old.id RETURNING softdelete_old.…
 * }</pre>
 *
 * Confined to one rewrite.
 */
final class ReturningDeleted {

  private final StatementText text;
  private final Tokens tokens;
  private final ListedTable table;
  private final ChangeTarget target;
  private final ChangeClauses clauses;
  private final boolean joins;

  ReturningDeleted(
      StatementText text, ListedTable table, ChangeTarget target, ChangeClauses clauses) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.target = target;
    this.clauses = clauses;
    this.joins = returns() && text.dialect().changes().returning() == Returning.CHANGED_ROW;
  }

  private boolean returns() {
    return clauses.rest() < clauses.end() && text.is(clauses.rest(), Keyword.RETURNING);
  }

  /** Whether the table is joined with itself. */
  boolean joins() {
    return joins;
  }

  /** Begins the join, in front of the condition, which is that of the rows to lock. */
  void beginJoin() throws SQLException {
    if (!joins) {
      return;
    }
    if (clauses.isPositioned(text)) {
      throw text.unsupported(
          clauses.where(),
          "before PostgreSQL 18 the row of a cursor cannot be returned as it was",
          "delete it without RETURNING, and take its columns from the cursor");
    }
    boolean others = clauses.tables() < clauses.where();
    String begin = others ? ", LATERAL (SELECT " : " FROM (SELECT ";
    int start = tokens.start(target.name().start());
    String written = text.sql().substring(start, tokens.end(target.end() - 1));
    String all = target.qualifier() + ".* FROM " + written;
    text.edits().insert(tokens.end(clauses.where() - 1), begin + all);
  }

  /** Ends it, behind the condition. */
  void endJoin() throws SQLException {
    if (!joins) {
      return;
    }
    StringBuilder end = new StringBuilder(" FOR UPDATE) AS ").append(OldAndNew.OURS);
    String separator = " WHERE ";
    for (String column : primaryKey()) {
      end.append(separator).append(target.qualifier()).append('.').append(column);
      end.append(" = ").append(OldAndNew.OURS).append('.').append(column);
      separator = " AND ";
    }
    text.edits().insert(tokens.end(clauses.rest() - 1), end.toString());
  }

  private List<String> primaryKey() throws SQLException {
    TableShape shape = text.tables().shapeOf(target.name());
    if (shape == null || shape.primaryKey().isEmpty()) {
      throw text.unsupported(
          clauses.rest(),
          "before PostgreSQL 18 rows are returned as they were by the table's primary key, and it"
              + " has none",
          "give the table a primary key, or read the rows before they are deleted");
    }
    return shape.primaryKey();
  }

  /** Puts the rows as they were into what is returned. */
  void read() throws SQLException {
    if (!returns() || text.dialect().changes().returning() == Returning.NOTHING) {
      return;
    }
    if (joins) {
      Named old = new Named(OldAndNew.OURS);
      read(clauses.rest() + 1, new ReturnedRows(old, null, null, null, null));
    } else {
      OldAndNew names =
          OldAndNew.read(text, clauses.rest(), target.name().first(), clauses.where());
      Named old = new Named(names.old());
      Either none = new Either("TRUE", Either.NO_ROW, names.old());
      read(names.items(), new ReturnedRows(old, names.foldedOld(), null, names.foldedNew(), none));
    }
  }

  private void read(int items, ReturnedRows rows) throws SQLException {
    int tables = Math.min(clauses.tables() + 1, clauses.where());
    new ReturningReader(
            text,
            target.returning(table, tables, clauses.where(), items, clauses.end(), true, !joins),
            rows)
        .read();
  }
}
