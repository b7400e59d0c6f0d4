package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;

/** Reads DECLARE (PostgreSQL manual: DECLARE): the cursor's query is rewritten. */
final class DeclareReader {

  private final Readers readers;

  DeclareReader(Readers readers) {
    this.readers = readers;
  }

  /** Reads the statement from the {@code DECLARE} at token {@code declare}. */
  void read(int declare, int to, Scope scope) throws SQLException {
    StatementText text = readers.text();
    int cursor = text.find(declare + 1, to, Keyword.CURSOR);
    int query = text.find(cursor, to, Keyword.FOR);
    if (query == to) {
      // H2 declares nothing but temporary tables.
      text.explain(declare, to);
    } else {
      text.explain(declare, query + 1);
      readers.statements().read(query + 1, to, scope);
    }
  }
}
