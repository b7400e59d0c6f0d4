package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.rewrite.change.ReturnedRow.Either;
import org.softdelete.rewrite.change.ReturnedRow.Named;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Returns what a MERGE has done as if its soft deletes were real (PostgreSQL manual: MERGE,
 * RETURNING). A row that it has updated, and that is deleted now, is one that it deletes. Confined
 * to one rewrite.
 */
final class ReturningMerged {

  private static final String ACTION = "merge_action";

  private final StatementText text;
  private final Tokens tokens;
  private final ListedTable table;
  private final ChangeTarget target;
  private final int returning;
  private final int to;

  /** Of the MERGE that ends before token {@code to}. */
  ReturningMerged(
      StatementText text, ListedTable table, ChangeTarget target, int returning, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.target = target;
    this.returning = returning;
    this.to = to;
  }

  /**
   * Refuses what cannot be told apart.
   *
   * @throws SQLException with SQLState {@code 0A000}
   */
  void requireToldApart(List<WhenClause> clauses) throws SQLException {
    if (!text.dialect().changes().returnsOld()) {
      throw text.unsupported(
          returning,
          "before PostgreSQL 18 a MERGE cannot return the rows that it deletes as they were",
          "write the DELETE as a statement of its own, or the MERGE without RETURNING");
    }
    String marker = text.fold(table.rule().column());
    for (WhenClause clause : clauses) {
      if (clause.action() == WhenClause.Action.WRITE && clause.assigns(text, marker)) {
        throw text.unsupported(
            clause.then() + 1,
            "rows that this updates are not told from those that the MERGE deletes, as it sets "
                + table.rule().column().toSql(),
            "write the DELETE as a statement of its own, or the MERGE without RETURNING");
      }
    }
  }

  /** Puts what a real delete would return into what is returned. */
  void read(int using, int on) throws SQLException {
    OldAndNew names = OldAndNew.read(text, returning, target.name().first(), on);
    String fresh = names.fresh();
    String deleted = ACTION + "() = 'UPDATE' AND " + table.deleted(fresh);
    readActions(names.items(), deleted);
    Named old = new Named(names.old());
    new ReturningReader(
            text,
            target,
            table,
            new ReturningReader.Returned(
                using + 1,
                on,
                names.items(),
                to,
                new Either(deleted, old.name(), fresh),
                names.foldedOld(),
                old,
                names.foldedNew(),
                new Either(deleted, Either.NO_ROW, fresh),
                false,
                true))
        .read();
  }

  /** {@code merge_action()} tells of the update; and the CASE has the label of what it replaces. */
  private void readActions(int from, String deleted) {
    for (int i = from; i < to; i++) {
      boolean call = tokens.reads(i, ACTION) && tokens.is(i + 1, '(') && tokens.is(i + 2, ')');
      if (call && !tokens.is(i - 1, '.') && !tokens.is(i - 1, Keyword.AS)) {
        text.edits().insert(tokens.start(i), "(CASE WHEN " + deleted + " THEN 'DELETE' ELSE ");
        text.edits().insert(tokens.end(i + 2), " END)");
      }
    }
  }
}
