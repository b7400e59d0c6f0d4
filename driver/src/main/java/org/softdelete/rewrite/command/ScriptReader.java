package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;

/**
 * Reads SCRIPT (H2: SCRIPT): what writes the rows of a listed table, deleted ones too, is refused.
 */
public final class ScriptReader {

  private final QueryReaders readers;

  public ScriptReader(QueryReaders readers) {
    this.readers = readers;
  }

  /** Reads the statement from the {@code SCRIPT} at token {@code script}. */
  public void read(int script, int to, Scope scope) throws SQLException {
    StatementText text = readers.text();
    boolean rows = !text.tokens().reads(script + 1, "nodata");
    for (int i = script + 1; i < to && rows; i++) {
      if (text.mayList(i) && !scope.visibilities().showAll(text.fold(i))) {
        throw text.unsupported(
            i,
            "SCRIPT would write deleted rows of this table, too",
            "write SCRIPT NODATA, or use the hint paranoid(false) if they may be seen");
      }
    }
    readers.expressions().readDefinition(script, to, scope);
  }
}
