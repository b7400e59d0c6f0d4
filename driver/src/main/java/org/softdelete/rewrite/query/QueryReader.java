package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads query expressions (ISO/IEC 9075-2, 7.17; PostgreSQL manual: SELECT; H2: Query). */
public final class QueryReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  QueryReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the query that fills the tokens from {@code from} to before {@code to}. */
  public void read(int from, int to, Scope scope) throws SQLException {
    if (tokens.is(from, Keyword.WITH)) {
      WithReader.With with = readers.withs().read(from, to, scope);
      readers.statements().readBehindWith(with.end(), to, with.scope());
    } else {
      readBody(from, to, scope);
    }
  }

  /** Reads operands, the set operators between them, and what follows the last one. */
  public void readBody(int from, int to, Scope scope) throws SQLException {
    int i = readOperand(from, to, scope);
    while (i < to && isSetOperator(i)) {
      i = readOperand(behindSetOperator(i), to, scope);
    }
    if (i < to && !ClauseKeywords.QUERY_TAIL.contains(text.keyword(i))) {
      throw text.notUnderstood(i, "this is not expected behind a query");
    }
    readers.expressions().read(i, to, scope);
  }

  private int readOperand(int i, int to, Scope scope) throws SQLException {
    if (i < to && tokens.is(i, '(')) {
      text.markUnderstood(i, i + 1);
      text.descend(i);
      read(i + 1, text.close(i), scope);
      text.ascend();
      return text.close(i) + 1;
    }
    Keyword keyword = i < to ? tokens.keyword(i) : null;
    if (i < to) {
      text.markQueryRead(i);
    }
    if (keyword == Keyword.SELECT) {
      return readers.selects().read(i, to, scope);
    }
    if (keyword == Keyword.VALUES) {
      int end = text.find(i + 1, to, ClauseKeywords.AFTER_OPERAND);
      readers.expressions().read(i, end, scope);
      return end;
    }
    if (keyword == Keyword.TABLE) {
      return readExplicitTable(i, to, scope);
    }
    throw text.notUnderstood(i, "a query is expected");
  }

  /** {@code TABLE t} is {@code SELECT * FROM t} (ISO/IEC 9075-2, 7.17, explicit table). */
  private int readExplicitTable(int i, int to, Scope scope) throws SQLException {
    TableNameReader.Name name = TableNameReader.read(text, i + 1, to);
    text.markUnderstood(i, name.end());
    ListedTable table = text.tables().listedTable(name.first(), name.last(), scope);
    if (table == null) {
      return name.end();
    }
    Predicates predicates = new Predicates(text);
    predicates.add(table, table.qualifier(name.qualifier()), name, null, scope);
    if (!predicates.isEmpty()) {
      text.edits().replace(tokens.start(i), tokens.end(i), "SELECT * FROM");
      predicates.appendWhere(name.end());
    }
    return name.end();
  }

  private boolean isSetOperator(int i) {
    return ClauseKeywords.SET_OPERATORS.contains(text.keyword(i));
  }

  private int behindSetOperator(int i) {
    int next = i + 1;
    if (tokens.is(next, Keyword.ALL) || tokens.is(next, Keyword.DISTINCT)) {
      next++;
    }
    if (tokens.is(next, Keyword.CORRESPONDING)) {
      next++;
      if (tokens.is(next, Keyword.BY)) {
        next = text.next(next + 1);
      }
    }
    return next;
  }
}
