package org.softdelete.rewrite.change;

import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.returning.OldAndNew;
import org.softdelete.rewrite.returning.ReturnedRow;
import org.softdelete.rewrite.returning.ReturnedRow.Either;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Returns a deleted row that has come back by an upsert as if it were new: there is no row before
 * it, and nobody has updated it, which {@code xmax} tells (PostgreSQL manual: INSERT, RETURNING;
 * 5.6 System Columns). Confined to one rewrite.
 */
public final class ReturningRevived {

  private static final String XMAX = "xmax";

  private final StatementText text;
  private final Tokens tokens;
  private final ListedTable table;
  private final ChangeTarget target;

  public ReturningRevived(StatementText text, ListedTable table, ChangeTarget target) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.target = target;
  }

  /**
   * Changes what is returned.
   *
   * @param returning the RETURNING; {@code to} if there is none
   * @param to the token behind the statement
   * @param tablesEnd the token behind its tables
   * @throws Refusal with SQLState {@code 0A000} if the database does not tell the row before
   */
  public void read(int returning, int to, int tablesEnd) throws Refusal {
    int first = firstThatTells(returning, to);
    if (first == to) {
      return;
    }
    if (!text.dialect().changes().returnsOld()) {
      if (!text.is(first, Keyword.OLD)) {
        throw target.mayNotRevive(
            text, first, "before PostgreSQL 18 nothing tells it from one that is updated");
      }
      return;
    }
    OldAndNew names = OldAndNew.read(text, returning, target.name().first(), tablesEnd);
    String deleted = table.deleted(names.old());
    ReturnedRow before = new Either(deleted, Either.NO_ROW, names.old());
    for (int i = names.items(); i < to; i++) {
      if (tokens.isName(i)
          && text.fold(i).equals(names.foldedOld())
          && !tokens.is(i - 1, '.')
          && !tokens.reads(i - 1, "as")
          && !tokens.is(i + 1, '(')) {
        i = readOld(i, before);
      }
    }
    readXmax(names, to, deleted);
  }

  /**
   * Changes {@code xmax} alone.
   *
   * @param names the names of the row before and after
   * @param revived holds for a row that has come back
   */
  void readXmax(OldAndNew names, int to, String revived) {
    for (int i = names.items(); i < to; i++) {
      int first = i;
      while (tokens.is(first - 1, '.')) {
        first -= 2;
      }
      boolean own = first == i || isNew(text.fold(i - 2), names);
      if (tokens.reads(i, XMAX) && own && !tokens.reads(i - 1, "as") && !tokens.is(i + 1, '(')) {
        text.edits().insert(tokens.start(first), "(CASE WHEN " + revived + " THEN '0' ELSE ");
        text.edits().insert(tokens.end(i), " END)");
      }
    }
  }

  /** The first word that may tell such a row from a new one. */
  private int firstThatTells(int returning, int to) {
    int i = returning;
    while (i < to && !text.is(i, Keyword.OLD) && !tokens.reads(i, XMAX)) {
      i++;
    }
    return i;
  }

  private boolean isNew(String qualifier, OldAndNew names) {
    @Nullable String fresh = names.foldedNew();
    return target.isMeantBy(qualifier) || qualifier.equals(fresh);
  }

  private int readOld(int old, ReturnedRow before) {
    // A star stays where it stands.
    if (!tokens.is(old + 1, '.') || tokens.is(old + 2, '*')) {
      replace(old, old, before.whole());
      return old;
    }
    replace(old, old + 2, before.column(tokens.text(old + 2)));
    return old + 2;
  }

  private void replace(int from, int last, String by) {
    text.edits().replace(tokens.start(from), tokens.end(last), by);
  }
}
