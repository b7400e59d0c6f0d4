package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads one {@code SELECT} block and hides deleted rows from it. */
final class SelectReader {

  private final Readers readers;
  private final StatementText text;
  private final Tokens tokens;

  SelectReader(Readers readers) {
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
    int end = text.find(select + 1, to, Clauses.SET_OPERATORS::contains);
    int from = text.find(select + 1, end, k -> k == Keyword.FROM || k == Keyword.WHERE);
    int list = text.find(select + 1, from, k -> k == Keyword.INTO);
    readers.expressions().read(select + 1, list, scope);
    readInto(list, from);
    text.explain(select, select + 1);
    if (!text.is(from, Keyword.FROM) || from >= end) {
      readers.expressions().read(from, end, scope);
      return end;
    }
    int fromEnd = text.find(from + 1, end, Clauses.AFTER_FROM::contains);
    int whereEnd = text.find(fromEnd, end, Clauses.AFTER_WHERE::contains);
    Predicates predicates = new Predicates(text);
    readers.froms().read(from + 1, fromEnd, scope, predicates);
    readers.expressions().read(fromEnd, whereEnd, scope);
    predicates.addToWhere(fromEnd, whereEnd);
    readers.expressions().read(whereEnd, end, scope);
    text.explain(from, from + 1);
    return end;
  }

  /** PostgreSQL's {@code SELECT … INTO [TEMP | UNLOGGED] [TABLE] name} makes a new table. */
  private void readInto(int into, int to) throws Refusal {
    if (into >= to) {
      return;
    }
    int i = into + 1;
    while (tokens.is(i, Keyword.TEMP)
        || tokens.is(i, Keyword.TEMPORARY)
        || tokens.is(i, Keyword.UNLOGGED)
        || tokens.is(i, Keyword.TABLE)) {
      i++;
    }
    int end = TableNameReader.read(text, i, to).end();
    if (end != to) {
      throw text.notUnderstood(end, "this is not expected behind the name of a new table");
    }
    text.explain(into, to);
  }
}
