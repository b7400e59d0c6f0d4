package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;

/**
 * Reads UPDATE: hides deleted rows from it, or, where it sets the marker to its live literal, lets
 * it restore them. Confined to one rewrite.
 */
final class UpdateReader {

  private final Readers readers;
  private final StatementText text;

  UpdateReader(Readers readers) {
    this.readers = readers;
    this.text = readers.text();
  }

  /** Reads the statement from the {@code UPDATE} at token {@code update} to before {@code to}. */
  void read(int update, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, update + 1));
    int set = text.find(update + 1, to, Keyword.SET);
    if (set == to) {
      throw text.notUnderstood(to, "an UPDATE without SET");
    }
    text.explain(update, update + 1);
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
