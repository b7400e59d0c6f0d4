package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;

/** Reads PREPARE (PostgreSQL manual: PREPARE; H2: PREPARE): the statement inside is rewritten. */
public final class PrepareReader {

  private final QueryReaders readers;

  public PrepareReader(QueryReaders readers) {
    this.readers = readers;
  }

  /** Reads the statement from the {@code PREPARE} at token {@code prepare}. */
  public void read(int prepare, int to, Scope scope) throws SQLException {
    StatementText text = readers.text();
    int name = prepare + 1;
    int as = name + 1;
    if (as < to && text.tokens().is(as, '(')) {
      as = text.close(as) + 1;
    }
    if (as < to && text.tokens().is(as, Keyword.AS)) {
      text.markUnderstood(prepare, as + 1);
      text.tables().keep();
      readers.statements().read(as + 1, to, scope);
    } else {
      readers.expressions().read(prepare, to, scope);
    }
  }
}
