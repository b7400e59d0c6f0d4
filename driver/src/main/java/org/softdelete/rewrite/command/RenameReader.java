package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.SqlExcerpt;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads ALTER TABLE: one that renames or moves a listed table, renames its marker column, or parts
 * a table from it, is sent, but takes the effect of the rules away (PostgreSQL manual, H2, HSQLDB:
 * ALTER TABLE). Confined to one rewrite.
 */
public final class RenameReader {

  private final StatementText text;
  private final Tokens tokens;

  public RenameReader(StatementText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** What to warn of, for the statement from the {@code ALTER} at token {@code alter}; or null. */
  public @Nullable String warning(int alter, int to, Scope scope) throws SQLException {
    if (!tokens.is(alter + 1, Keyword.TABLE)) {
      return null;
    }
    int start = alter + 2;
    if (tokens.reads(start, "if")) {
      start += 2;
    }
    int rename = rename(start, to);
    if (rename < 0) {
      return null;
    }
    TableNameReader.Name name = TableNameReader.read(text, start, to);
    ListedTable table = text.tables().insertedTable(name.first(), name.last(), scope.ofTables());
    return table != null && isNamedOtherwise(table, rename, name.end())
        ? "The rules name what is changed here as it was, and not as it is from now on: deletes of"
            + " it are real then, and its deleted rows are shown. Change the rules with it, at "
            + SqlExcerpt.at(text.sql(), tokens.start(rename))
        : null;
  }

  private boolean isNamedOtherwise(ListedTable table, int rename, int nameEnd) {
    if (tokens.is(rename, Keyword.SET)) {
      return table.rule().table().schema() != null;
    }
    if (!tokens.reads(rename, "rename")) {
      return true;
    }
    return !isOfColumn(rename, nameEnd) || isMarker(table, rename, nameEnd);
  }

  /** Where RENAME, SET SCHEMA, DETACH PARTITION or NO INHERIT stands; -1 if none does. */
  private int rename(int from, int to) {
    for (int i = from; i < to; i = text.next(i)) {
      if (tokens.reads(i, "rename")
          || tokens.reads(i, "detach")
          || (tokens.reads(i, "no") && tokens.reads(i + 1, "inherit"))
          || (tokens.is(i, Keyword.SET) && tokens.reads(i + 1, "schema"))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code RENAME [COLUMN] c TO d} or {@code ALTER COLUMN c RENAME TO d} is said. */
  private boolean isOfColumn(int rename, int nameEnd) {
    return rename > nameEnd || !tokens.is(rename + 1, Keyword.TO);
  }

  private boolean isMarker(ListedTable table, int rename, int nameEnd) {
    int column = rename > nameEnd ? rename - 1 : rename + 1;
    if (rename == nameEnd && tokens.reads(column, "column")) {
      column++;
    }
    return tokens.isName(column) && text.fold(column).equals(text.fold(table.rule().column()));
  }
}
