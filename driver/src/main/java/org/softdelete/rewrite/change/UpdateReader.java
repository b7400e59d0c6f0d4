package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;

/**
 * Reads UPDATE: hides deleted rows from it, or, where it sets the marker to its live literal, lets
 * it restore them. Confined to one rewrite.
 */
public final class UpdateReader {

  private final QueryReaders readers;
  private final StatementText text;

  public UpdateReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
  }

  /** Reads the statement from the {@code UPDATE} at token {@code update} to before {@code to}. */
  public void read(int update, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, update + 1));
    int set = text.find(update + 1, to, Keyword.SET);
    if (set == to) {
      throw text.notUnderstood(to, "an UPDATE without SET");
    }
    text.markUnderstood(update, update + 1);
    ChangeTarget target = ChangeTarget.read(text, update + 1, set, scope);
    if (target.end() != set) {
      throw text.notUnderstood(target.end(), "this is not expected behind the table of an UPDATE");
    }
    ChangeClauses clauses = ChangeClauses.find(text, Keyword.FROM, set + 1, to);
    readers.expressions().read(set, clauses.tables(), scope);
    Predicates predicates = new Predicates(text);
    ListedTable table = target.table();
    if (table != null) {
      if (new SetClause(text, set + 1, clauses.tables()).restores(table)) {
        predicates.add(table.deleted(target.qualifier()));
      } else {
        predicates.add(table, target.qualifier(), target.folded(), target.alias().name(), scope);
      }
    }
    clauses.read(readers, scope, predicates);
  }
}
