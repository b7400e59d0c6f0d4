package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * A row of the deleted rows' table as one value, for which PostgreSQL takes the table's own name or
 * alias (manual, 8.16.5, Using Composite Types in Queries). Confined to one rewrite.
 */
record WholeRow(StatementText text, ChangeTarget target) {

  /** Whether token {@code i} of a query inside means it, and not the table, an alias, a column. */
  boolean isMeant(int i) {
    Tokens tokens = text.tokens();
    if (!tokens.isName(i) || tokens.is(i - 1, '.') || !isName(i)) {
      return false;
    }
    if (tokens.is(i + 1, '.')) {
      return tokens.is(i + 2, '*');
    }
    Keyword before = tokens.keyword(i - 1);
    boolean alias = before == Keyword.AS || (before == null && tokens.isName(i - 1));
    return !alias && !ClauseKeywords.BEFORE_A_TABLE.contains(before);
  }

  private boolean isName(int i) {
    return text.fold(i).equals(target.visibleName());
  }

  /**
   * Puts the row as it was in the place of token {@code i}, its name.
   *
   * @throws SQLException with SQLState {@code 0A000} if the name may be that of a column, which
   *     comes first
   */
  void returnOld(int i, ChangeClauses clauses) throws SQLException {
    Tokens tokens = text.tokens();
    TableShape shape = text.shapeOf(target.name());
    boolean otherTables = clauses.tables() < clauses.where();
    if (shape == null || shape.column(text.fold(i)) != null || otherTables) {
      throw text.notUnderstood(i, "this may be a column or a whole row; name the columns");
    }
    boolean begins = i == clauses.rest() + 1 || tokens.is(i - 1, ',');
    boolean ends = i + 1 == clauses.end() || tokens.is(i + 1, ',');
    String label = begins && ends ? " AS " + tokens.text(i) : "";
    text.edits().replace(tokens.start(i), tokens.end(i), "old" + label);
  }
}
