package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads one {@code SELECT} block and hides deleted rows from it. */
final class SelectReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  SelectReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /**
   * Reads the block that begins with the {@code SELECT} at token {@code select}; what follows the
   * last block of a query belongs to it.
   *
   * @return the token behind the block: a set operator, or {@code to}
   */
  int read(int select, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, select + 1));
    text.markUnderstood(select, select + 1);
    int list = text.find(select + 1, to, ClauseKeywords.AFTER_SELECT_LIST);
    readers.expressions().read(select + 1, list, scope);
    int from = readInto(list, to);
    int end = from;
    if (from < to && text.is(from, Keyword.FROM)) {
      text.markUnderstood(from, from + 1);
      end = readFrom(from + 1, to, scope);
    }
    int blockEnd = text.find(end, to, ClauseKeywords.SET_OPERATORS);
    readers.expressions().read(end, blockEnd, scope);
    return blockEnd;
  }

  /** Reads the FROM and WHERE clauses, and answers the token behind them. */
  private int readFrom(int from, int to, Scope scope) throws SQLException {
    int where = text.find(from, to, ClauseKeywords.AFTER_FROM);
    int end = text.find(where, to, ClauseKeywords.AFTER_WHERE);
    Predicates predicates = new Predicates(text);
    readers.froms().read(from, where, scope, predicates);
    readers.expressions().read(where, end, scope);
    predicates.addToWhere(where, end);
    return end;
  }

  /**
   * PostgreSQL's {@code SELECT … INTO [TEMP | UNLOGGED] [TABLE] name} makes a new table. Answers
   * the token behind it, if token {@code into} begins one.
   */
  private int readInto(int into, int to) throws Refusal {
    if (into >= to || !text.is(into, Keyword.INTO)) {
      return into;
    }
    int i = into + 1;
    while (tokens.is(i, Keyword.TEMP)
        || tokens.is(i, Keyword.TEMPORARY)
        || tokens.is(i, Keyword.UNLOGGED)
        || tokens.is(i, Keyword.TABLE)) {
      i++;
    }
    int end = text.find(i, to, ClauseKeywords.AFTER_SELECT_LIST);
    int nameEnd = TableNameReader.read(text, i, end).end();
    if (nameEnd != end) {
      throw text.notUnderstood(nameEnd, "this is not expected behind the name of a new table");
    }
    text.markUnderstood(into, end);
    return end;
  }
}
