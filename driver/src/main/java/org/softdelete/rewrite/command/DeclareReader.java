package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;

/** Reads DECLARE (PostgreSQL manual: DECLARE): the cursor's query is rewritten. */
public final class DeclareReader {

  private final QueryReaders readers;

  public DeclareReader(QueryReaders readers) {
    this.readers = readers;
  }

  /** Reads the statement from the {@code DECLARE} at token {@code declare}. */
  public void read(int declare, int to, Scope scope) throws SQLException {
    StatementText text = readers.text();
    int cursor = text.find(declare + 1, to, Keyword.CURSOR);
    int query = text.find(cursor, to, Keyword.FOR);
    if (query == to) {
      // H2 declares nothing but temporary tables.
      new CreateReader(readers).read(declare, to, scope);
    } else {
      text.markUnderstood(declare, query + 1);
      readers.statements().read(query + 1, to, scope);
    }
  }
}
