package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads EXPLAIN (PostgreSQL manual: EXPLAIN; H2: EXPLAIN): the statement behind is rewritten. */
final class ExplainReader {

  private final Readers readers;
  private final StatementText text;
  private final Tokens tokens;

  ExplainReader(Readers readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code EXPLAIN} at token {@code explain}. */
  void read(int explain, int to, Scope scope) throws SQLException {
    int i = explain + 1;
    while (i < to && isOption(i)) {
      i = text.next(i);
    }
    text.explain(explain, i);
    text.descend(explain);
    readers.statements().read(i, to, scope);
    text.ascend();
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
