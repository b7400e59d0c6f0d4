package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.WholeStatement;
import org.softdelete.sql.Keyword;

/**
 * Reads MERGE (ISO/IEC 9075-2, 14.12; PostgreSQL manual: MERGE; H2: MERGE USING). A deleted row of
 * the target is no match, and a deleted row of the source is not there. Confined to one rewrite.
 */
public final class MergeReader {

  private final QueryReaders readers;
  private final StatementText text;

  public MergeReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
  }

  /** Reads the statement from the {@code MERGE} at token {@code merge} to before {@code to}. */
  public void read(int merge, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, merge + 1));
    int name = text.tokens().is(merge + 1, Keyword.INTO) ? merge + 2 : merge + 1;
    text.markUnderstood(merge, name);
    int using = text.find(name, to, Keyword.USING);
    readUsing(merge, ChangeTarget.read(text, name, using, scope), using, to, scope);
  }

  private void readUsing(int merge, ChangeTarget target, int using, int to, Scope scope)
      throws SQLException {
    int whens = WhenClause.next(text, using + 1, to);
    if (target.end() != using || whens == to) {
      throw text.notUnderstood(Math.min(target.end(), to - 1), "this MERGE is not understood");
    }
    int on = readers.froms().readSource(using + 1, whens, scope);
    if (!text.is(on, Keyword.ON)) {
      throw text.notUnderstood(on, "the ON of a MERGE is expected");
    }
    text.markUnderstood(using, using + 1);
    text.markUnderstood(on, on + 1);
    readers.expressions().read(on + 1, whens, scope);
    MergeClauses clauses = new MergeClauses(readers, target, whens, to);
    Predicates visible = clauses.visibleRows(scope);
    clauses.read(scope);
    MergeRevival revival =
        clauses.revival(on + 1, using + 1, WholeStatement.start(text.tokens(), merge), scope);
    if (revival == null) {
      visible.addToCondition(on + 1, whens);
    } else {
      revival.writeCondition(on + 1, whens);
    }
    clauses.rewrite(revival, using, on, scope);
    clauses.noteDeleted(merge, using, on, scope);
  }
}
