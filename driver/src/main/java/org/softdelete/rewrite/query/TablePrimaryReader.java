package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.query.FromReader.Read;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Correlation;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads single members of a FROM clause: tables, derived tables, functions, parenthesised joins
 * (ISO/IEC 9075-2, 7.6 table primary). Confined to one rewrite.
 */
final class TablePrimaryReader {

  private final QueryReaders readers;
  private final FromReader froms;
  private final StatementText text;
  private final Tokens tokens;

  TablePrimaryReader(QueryReaders readers, FromReader froms) {
    this.readers = readers;
    this.froms = froms;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  Read read(int from, int to, Scope scope) throws SQLException {
    int i = tokens.is(from, Keyword.LATERAL) ? from + 1 : from;
    text.markUnderstood(from, i);
    if (i >= to) {
      throw text.notUnderstood(to, "a table is expected");
    }
    if (tokens.is(i, '(')) {
      return readers.expressions().holdsQuery(i)
          ? readDerived(i, to, scope)
          : readParenthesisedJoin(i, i + 1, to, scope);
    }
    if (tokens.is(i, '{') && tokens.is(i + 1, Keyword.OJ)) {
      return readParenthesisedJoin(i, i + 2, to, scope);
    }
    if (isDataChange(i)) {
      return readDataChange(i, to, scope);
    }
    if (tokens.is(i, Keyword.VALUES)) {
      return readValues(i, to, scope);
    }
    if (tokens.is(i, Keyword.ROWS) && tokens.is(i + 1, Keyword.FROM) && tokens.is(i + 2, '(')) {
      return readFunction(i, i + 1, to, scope);
    }
    int last = i;
    while (last + 2 < to && tokens.is(last + 1, '.')) {
      last += 2;
    }
    if (tokens.is(last + 1, '(') && last + 1 < to && !tokens.is(i, Keyword.ONLY)) {
      return readFunction(i, last, to, scope);
    }
    return readTable(i, to, scope);
  }

  private Read readDerived(int open, int to, Scope scope) throws SQLException {
    text.descend(open);
    readers.queries().read(open + 1, text.close(open), scope);
    text.ascend();
    text.markUnderstood(open, open + 1);
    Correlation alias = Correlation.ofSource(text, text.close(open) + 1, to);
    return new Read(new FromItem.Other(null), alias.end());
  }

  private Read readParenthesisedJoin(int open, int inside, int to, Scope scope)
      throws SQLException {
    int close = text.close(open);
    text.descend(open);
    Read join = froms.readReference(inside, close, scope);
    text.ascend();
    if (join.end() != close) {
      throw text.notUnderstood(join.end(), "this is not expected behind a table");
    }
    text.markUnderstood(open, inside);
    Correlation alias = Correlation.ofSource(text, close + 1, to);
    return new Read(named(join.item(), open, alias), alias.end());
  }

  private FromItem named(FromItem item, int open, Correlation alias) {
    if (alias.name() == null) {
      return item;
    }
    // H2: (users) u is users u.
    return item instanceof FromItem.Listed table
        ? table.as(
            tokens.text(alias.token()), alias.name(), alias.renamesColumns(), open, alias.end())
        : new FromItem.Renamed(item);
  }

  /**
   * H2: {@code FROM OLD | NEW | FINAL TABLE (data change statement)}, as in ISO/IEC 9075-2, 7.6.
   */
  private boolean isDataChange(int i) {
    Keyword keyword = tokens.keyword(i);
    return (keyword == Keyword.OLD || keyword == Keyword.NEW || keyword == Keyword.FINAL)
        && tokens.is(i + 1, Keyword.TABLE)
        && tokens.is(i + 2, '(');
  }

  private Read readDataChange(int i, int to, Scope scope) throws SQLException {
    int open = i + 2;
    if (!tokens.is(i, Keyword.OLD) && tokens.is(open + 1, Keyword.DELETE)) {
      // H2 refuses it, but not the UPDATE that would stand there.
      throw text.notUnderstood(open + 1, "a DELETE leaves no rows that this could show");
    }
    text.descend(open);
    readers.statements().readNested(open + 1, text.close(open), scope);
    text.ascend();
    text.markUnderstood(i, open + 1);
    return new Read(
        new FromItem.Other(null), Correlation.ofSource(text, text.close(open) + 1, to).end());
  }

  /** H2: {@code FROM VALUES (…), (…) AS v}, without parentheses around. */
  private Read readValues(int i, int to, Scope scope) throws SQLException {
    int end = i + 1;
    while (end < to && tokens.is(end, '(')) {
      end = text.close(end) + 1;
      if (!tokens.is(end, ',') || !tokens.is(end + 1, '(')) {
        break;
      }
      end++;
    }
    readers.expressions().read(i, end, scope);
    return new Read(new FromItem.Other(null), Correlation.ofSource(text, end, to).end());
  }

  /** A function's call, its name the tokens from {@code first} to {@code last}. */
  private Read readFunction(int first, int last, int to, Scope scope) throws SQLException {
    if (text.mayList(last) && tokens.reads(last + 2, "index")) {
      throw text.notUnderstood(last, "a table with an index hint");
    }
    int close = text.close(last + 1);
    text.markUnderstood(first, last + 1);
    readers.expressions().read(last + 1, close + 1, scope);
    return new Read(new FromItem.Other(null), Correlation.ofSource(text, close + 1, to).end());
  }

  private Read readTable(int i, int to, Scope scope) throws SQLException {
    TableNameReader.Name name = TableNameReader.read(text, i, to);
    text.markUnderstood(i, name.end());
    Correlation alias = Correlation.ofSource(text, name.end(), to);
    @Nullable ListedTable table = text.tables().listedTable(name.first(), name.last(), scope);
    boolean namesake = alias.name() == null && text.mayList(name.last());
    FromItem item =
        table == null
            ? new FromItem.Other(namesake ? text.fold(name.last()) : null)
            : new FromItem.Listed(
                table,
                name,
                text.fold(name.last()),
                alias.name() == null ? null : tokens.text(alias.token()),
                alias.name(),
                alias.renamesColumns(),
                i,
                alias.end());
    return new Read(item, alias.end());
  }
}
