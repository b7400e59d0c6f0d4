package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.returning.OldAndNew;
import org.softdelete.rewrite.returning.ReturnedRow;
import org.softdelete.rewrite.returning.ReturnedRow.Either;
import org.softdelete.rewrite.returning.ReturnedRows;
import org.softdelete.rewrite.returning.ReturningReader;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Returns what a MERGE has done as if its soft deletes were real, and the rows that it brings back
 * were inserted (PostgreSQL manual: MERGE, RETURNING). A row that it has updated is one that it
 * deletes if it is deleted now, and one that it brings back if it was deleted before. Confined to
 * one rewrite.
 */
final class ReturningMerged {

  private static final String ACTION = "merge_action";
  private static final String UPDATED = ACTION + "() = 'UPDATE' AND ";

  private final StatementText text;
  private final Tokens tokens;
  private final ListedTable table;
  private final ChangeTarget target;
  private final List<WhenClause> clauses;
  private final boolean revives;
  private final int returning;
  private final int to;

  /**
   * Of the MERGE that ends before token {@code to}.
   *
   * @param clauses its clauses
   * @param revives whether they may bring rows back
   */
  ReturningMerged(
      StatementText text,
      ListedTable table,
      ChangeTarget target,
      List<WhenClause> clauses,
      boolean revives,
      int returning,
      int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.target = target;
    this.clauses = clauses;
    this.revives = revives;
    this.returning = returning;
    this.to = to;
  }

  /**
   * Puts what would be returned into what is returned.
   *
   * @param using the USING in front of the source
   * @param on the ON behind it
   * @throws SQLException with SQLState {@code 0A000} if that cannot be told
   */
  void read(int using, int on) throws SQLException {
    boolean deletes = clauses.stream().anyMatch(WhenClause::deletes);
    boolean returnsOld = text.dialect().changes().returnsOld();
    if (!deletes && !(revives && returnsOld)) {
      return;
    }
    requireToldApart(deletes);
    OldAndNew names = OldAndNew.read(text, returning, target.name().first(), on);
    String deleted = deletes ? UPDATED + table.deleted(names.fresh()) : null;
    String revived = revives ? UPDATED + table.deleted(names.old()) : null;
    readActions(names.items(), deleted, revived);
    if (revived != null && !deletes) {
      new ReturningRevived(text, table, target).readXmax(names, to, revived);
    }
    var rows =
        new ReturnedRows(
            either(deleted, names.old(), names.fresh()),
            names.foldedOld(),
            either(revived, Either.NO_ROW, names.old()),
            names.foldedNew(),
            either(deleted, Either.NO_ROW, names.fresh()));
    var clause = target.returning(table, using + 1, on, names.items(), to, false, true);
    new ReturningReader(text, clause, rows).read();
  }

  private static @Nullable ReturnedRow either(
      @Nullable String condition, String first, String second) {
    return condition == null ? null : new Either(condition, first, second);
  }

  private void requireToldApart(boolean deletes) throws SQLException {
    if (!text.dialect().changes().returnsOld()) {
      throw text.unsupported(
          returning,
          "before PostgreSQL 18 a MERGE cannot return the rows that it deletes or brings back as"
              + " they were",
          "write these changes as statements of their own, or the MERGE without RETURNING");
    }
    String marker = text.fold(table.rule().column());
    for (WhenClause clause : clauses) {
      if (deletes && clause.assigns(text, marker)) {
        throw text.unsupported(
            clause.then() + 1,
            "rows that this updates are not told from those that the MERGE deletes, as it sets "
                + table.rule().column().toSql(),
            "write the DELETE as a statement of its own, or the MERGE without RETURNING");
      }
    }
  }

  /** {@code merge_action()} tells of the update; and the CASE has the label of what it replaces. */
  private void readActions(int from, @Nullable String deleted, @Nullable String revived) {
    String cases =
        (deleted == null ? "" : "WHEN " + deleted + " THEN 'DELETE' ")
            + (revived == null ? "" : "WHEN " + revived + " THEN 'INSERT' ");
    for (int i = from; i < to; i++) {
      boolean call = tokens.reads(i, ACTION) && tokens.is(i + 1, '(') && tokens.is(i + 2, ')');
      if (call && !tokens.is(i - 1, '.') && !tokens.is(i - 1, Keyword.AS)) {
        text.edits().insert(tokens.start(i), "(CASE " + cases + "ELSE ");
        text.edits().insert(tokens.end(i + 2), " END)");
      }
    }
  }
}
