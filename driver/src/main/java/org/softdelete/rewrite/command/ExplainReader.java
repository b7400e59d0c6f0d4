package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads EXPLAIN (PostgreSQL manual: EXPLAIN; H2: EXPLAIN): the statement behind is rewritten. */
public final class ExplainReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public ExplainReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code EXPLAIN} at token {@code explain}. */
  public void read(int explain, int to, Scope scope) throws SQLException {
    int i = explain + 1;
    while (i < to && isOption(i)) {
      i = text.next(i);
    }
    text.markUnderstood(explain, i);
    readers.statements().read(i, to, scope);
  }

  private boolean isOption(int i) {
    if (tokens.is(i, '(')) {
      return !readers.expressions().holdsQuery(i);
    }
    return tokens.is(i, Keyword.ANALYZE)
        || tokens.is(i, Keyword.ANALYSE)
        || tokens.is(i, Keyword.PLAN)
        || tokens.is(i, Keyword.FOR)
        || tokens.reads(i, "verbose");
  }
}
