package org.softdelete.rewrite.parents;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Tokens;

/**
 * Writes a value that holds columns so that it means the same in a query over another table: where
 * a derived table sees nothing around it, the value itself has to stand there. Confined to one
 * rewrite.
 */
final class RepeatedValue {

  /** Words that are values, or parts of them. */
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "null",
          "true",
          "false",
          "case",
          "when",
          "then",
          "else",
          "end",
          "and",
          "or",
          "not",
          "is",
          "as",
          "current_date",
          "current_timestamp",
          "current_user",
          "current_schema");

  private final StatementText text;
  private final Tokens tokens;
  private final TableNameReader.Name table;
  private final @Nullable String qualifier;

  /**
   * For values that are written into {@code table}.
   *
   * @param qualifier the name by which its columns are qualified; null if they are not visible
   */
  RepeatedValue(StatementText text, TableNameReader.Name table, @Nullable String qualifier) {
    this.text = text;
    this.tokens = text.tokens();
    this.table = table;
    this.qualifier = qualifier;
  }

  /**
   * The value; null if it holds no column of its own, so that it can stand anywhere.
   *
   * @throws SQLException with SQLState {@code 0A000} if it cannot be repeated; or if the database
   *     has to be asked for the columns of the table, and cannot be
   */
  @Nullable String of(Value value) throws SQLException {
    boolean columns = false;
    for (int i = value.from(); i < value.to(); i++) {
      if (tokens.is(i, '(') && ClauseKeywords.startsQuery(tokens, i + 1)) {
        return null;
      }
      columns |= mayBeColumn(i);
    }
    if (!columns) {
      return null;
    }
    int start = tokens.start(value.from());
    int end = tokens.end(value.to() - 1);
    Edits qualified = new Edits();
    for (int i = value.from(); i < value.to(); i++) {
      if (tokens.is(i, '?')) {
        throw refused(i);
      }
      if (mayBeColumn(i) && !tokens.is(i + 1, '.')) {
        qualify(i, start, qualified);
      }
    }
    text.edits().noteThatLiteralsDecide();
    String written = qualified.splice(text.sql().substring(start, end));
    boolean column = tokens.lastOfName(value.from()) == value.to() - 1;
    return column ? written : "(" + written + ")";
  }

  private void qualify(int i, int start, Edits qualified) throws SQLException {
    TableShape shape = text.tables().shapeOf(table);
    if (qualifier == null || shape == null) {
      throw refused(i);
    }
    if (shape.column(text.fold(i)) != null) {
      qualified.insert(tokens.start(i) - start, qualifier + '.');
    }
  }

  private boolean mayBeColumn(int i) {
    return tokens.isName(i)
        && !tokens.is(i - 1, '.')
        && !tokens.is(i + 1, '(')
        && !tokens.is(i + 1, Tokens.STRING)
        && !NO_COLUMNS.contains(tokens.text(i).toLowerCase(Locale.ROOT));
  }

  private SQLException refused(int i) {
    return text.unsupported(
        i,
        "whether the row that this points to is deleted cannot be found where a value is computed"
            + " from columns without their table's name, or from parameters",
        "write the table's name in front of each column, or compute the value in a query of its"
            + " own");
  }
}
