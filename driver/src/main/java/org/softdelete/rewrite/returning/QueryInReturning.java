package org.softdelete.rewrite.returning;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * A query in RETURNING, in which names may mean the changed row: those that no table of its own has
 * (ISO/IEC 9075-2, 6.7 column reference: the innermost scope comes first). Confined to one rewrite.
 */
final class QueryInReturning {

  private final StatementText text;
  private final Tokens tokens;
  private final int open;
  private final TablesOfQuery tables;
  private final ListedTable table;
  private final ReturningReader outer;

  /** The one in the parentheses that token {@code open} opens. */
  QueryInReturning(StatementText text, int open, ListedTable table, ReturningReader outer)
      throws Refusal {
    this.text = text;
    this.tokens = text.tokens();
    this.open = open;
    this.tables = new TablesOfQuery(text, open);
    this.table = table;
    this.outer = outer;
  }

  /**
   * Puts the row as it was where the query means it.
   *
   * @throws SQLException with SQLState {@code 0A000} if that cannot be told of a name
   */
  void read() throws SQLException {
    int close = text.close(open);
    for (int i = open + 1; i < close; i++) {
      ColumnReference reference = ColumnReference.at(text, i);
      if (reference != null && !tables.holds(i)) {
        if (reference.isBare()) {
          readBare(reference);
        } else {
          readQualified(reference);
        }
        i = reference.last();
      }
    }
  }

  private void readQualified(ColumnReference reference) throws Refusal {
    ReturnedRow row = outer.rowOf(reference);
    if (row == null) {
      return;
    }
    int own = declared(text.fold(reference.last() - 2));
    if (own < 0) {
      outer.put(row, reference);
    } else if (!isInFirstFrom(own)) {
      throw notTold(reference);
    }
  }

  /** The token that gives a table of the query this name; -1 if none does. */
  private int declared(String name) {
    for (int i = open + 1; i < text.close(open); i++) {
      boolean named = tokens.isName(i) && !tokens.is(i + 1, '.') && text.fold(i).equals(name);
      if (named && (tables.holds(i) || ColumnReference.at(text, i) == null)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a token stands in the FROM of the query itself, so that all inside see its table. */
  private boolean isInFirstFrom(int token) {
    int close = text.close(open);
    int from = text.find(open + 1, close, Keyword.FROM);
    int end = text.find(from, close, ClauseKeywords.AFTER_FROM);
    int i = from;
    while (i < end && i != token) {
      i = text.next(i);
    }
    return i < end && tokens.is(open + 1, Keyword.SELECT);
  }

  private void readBare(ColumnReference reference) throws SQLException {
    int i = reference.first();
    String name = text.fold(i);
    if (!outer.isColumn(name)) {
      ReturnedRow row = outer.rowCalled(name);
      if (row != null && declared(name) < 0) {
        readRow(reference, row);
      }
      return;
    }
    Boolean own = isOwnColumn(name);
    if (own == null) {
      if (table.columnsSet(text.dialect().names()).contains(name)) {
        throw notTold(reference);
      }
    } else if (!own) {
      outer.putColumn(reference);
    }
  }

  private void readRow(ColumnReference reference, ReturnedRow row) throws SQLException {
    if (!Boolean.FALSE.equals(isOwnColumn(text.fold(reference.first())))) {
      throw notTold(reference);
    }
    outer.putRow(row, reference);
  }

  private Refusal notTold(ColumnReference reference) {
    return text.notUnderstood(
        reference.first(),
        "whether this means the deleted row is not told from a table of this query; write the"
            + " table's name or another alias in front of it");
  }

  /** Whether a table of the query has this column; null if that is not known. */
  private @Nullable Boolean isOwnColumn(String name) throws SQLException {
    boolean known = tables.hasOnlyTables();
    for (TableNameReader.Name own : tables.names()) {
      TableShape shape = text.tables().shapeOf(own);
      if (shape != null && shape.column(name) != null) {
        return known ? Boolean.TRUE : null;
      }
      known &= shape != null;
    }
    return known ? Boolean.FALSE : null;
  }
}
