package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;

/** Reads PREPARE (PostgreSQL manual: PREPARE; H2: PREPARE): the statement inside is rewritten. */
final class PrepareReader {

  private final Readers readers;

  PrepareReader(Readers readers) {
    this.readers = readers;
  }

  /** Reads the statement from the {@code PREPARE} at token {@code prepare}. */
  void read(int prepare, int to, Scope scope) throws SQLException {
    StatementText text = readers.text();
    int name = prepare + 1;
    int as = name + 1;
    if (as < to && text.tokens().is(as, '(')) {
      as = text.close(as) + 1;
    }
    if (as < to && text.tokens().is(as, Keyword.AS)) {
      text.explain(prepare, as + 1);
      readers.statements().read(as + 1, to, scope);
    } else {
      readers.expressions().read(prepare, to, scope);
    }
  }
}
