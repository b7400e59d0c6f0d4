package org.softdelete.rewrite.change;

import java.sql.SQLException;
import org.softdelete.dialect.ChangeGrammar.Form;
import org.softdelete.dialect.KeyLists;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.RowSecurity;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Turns DELETE into UPDATE (PostgreSQL manual: DELETE, UPDATE; H2: DELETE, UPDATE). Confined to one
 * rewrite.
 */
public final class DeleteReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public DeleteReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code DELETE} at token {@code delete} to before {@code to}. */
  public void read(int delete, int to, Scope outer) throws SQLException {
    boolean from = tokens.is(delete + 1, Keyword.FROM);
    int name = from ? delete + 2 : delete + 1;
    Scope scope = outer.with(HintReader.before(text, delete + 1));
    if (from) {
      scope = scope.with(HintReader.before(text, name));
    }
    text.markUnderstood(delete, name);
    ChangeClauses clauses = ChangeClauses.find(text, Keyword.USING, name, to);
    ChangeTarget target = ChangeTarget.read(text, name, clauses.tables(), scope);
    if (target.end() != clauses.tables()) {
      throw text.notUnderstood(target.end(), "this is not expected behind the table of a DELETE");
    }
    Predicates predicates = new Predicates(text);
    ListedTable table = target.table();
    if (table == null) {
      readUnlisted(delete, target, clauses, scope, predicates);
    } else if (target.forced(scope)) {
      readHard(delete, table, target, clauses, scope, predicates);
    } else {
      readSoft(delete, table, target, clauses, scope, predicates);
    }
  }

  /** The database cascades from it, perhaps to listed tables. */
  private void readUnlisted(
      int delete, ChangeTarget target, ChangeClauses clauses, Scope scope, Predicates predicates)
      throws SQLException {
    if (scope.forced()) {
      HardDeletes.requireNoneDenied(text, target.name(), target.force(scope));
    }
    readReal(delete, target, clauses, scope, predicates);
  }

  private void readReal(
      int delete, ChangeTarget target, ChangeClauses clauses, Scope scope, Predicates predicates)
      throws SQLException {
    if (text.dialect().keys().equals(KeyLists.NONE)) {
      HardDeletes.refuseCascade(text, delete, target.force(scope));
    }
    HardDeletes.noteHolding(text, target, target.force(scope));
    clauses.readTables(readers, scope, predicates);
    DeletedKeys keys = DeletedKeys.of(text, target, clauses, target.force(scope));
    clauses.readCondition(readers, scope, predicates);
    if (keys != null) {
      keys.add(delete, predicates, scope);
    }
    clauses.readRest(readers, scope);
  }

  private void readHard(
      int delete,
      ListedTable table,
      ChangeTarget target,
      ChangeClauses clauses,
      Scope scope,
      Predicates predicates)
      throws SQLException {
    HardDeletes.requireAllowed(text, table, target.name(), target.force(scope));
    if (target.visibility(scope) == Visibility.DELETED) {
      predicates.add(table.deleted(target.qualifier()));
    }
    readReal(delete, target, clauses, scope, predicates);
  }

  private void readSoft(
      int delete,
      ListedTable table,
      ChangeTarget target,
      ChangeClauses clauses,
      Scope scope,
      Predicates predicates)
      throws SQLException {
    if (tokens.is(clauses.rest(), Keyword.ORDER)) {
      // Where an UPDATE has an order and a DELETE has none (H2), only the driver can refuse it.
      throw text.notUnderstood(clauses.rest(), "a DELETE has no ORDER BY");
    }
    // The same of what else is valid in the UPDATE alone.
    if (!tokens.is(delete + 1, Keyword.FROM) && !takes(Form.DELETE_WITHOUT_FROM)) {
      throw text.notUnderstood(delete + 1, "a DELETE needs a FROM");
    }
    if (clauses.tables() < clauses.where() && !takes(Form.DELETE_USING)) {
      throw text.notUnderstood(clauses.tables(), "a DELETE has no USING");
    }
    RowSecurity.requireSameRows(text, target.name(), table);
    text.notes().delete(table, scope, delete, true);
    putUpdate(delete, target.name().start());
    boolean besideOthers = clauses.tables() < clauses.where();
    ReturningDeleted returning = new ReturningDeleted(text, table, target, clauses);
    String assignments = target.assignments(table, text, besideOthers || returning.joins());
    text.edits().insert(tokens.end(target.end() - 1), " SET " + assignments);
    if (besideOthers) {
      int using = clauses.tables();
      text.edits().replace(tokens.start(using), tokens.end(using), "FROM");
    }
    if (target.visibility(scope) == Visibility.DELETED) {
      predicates.add(table.deleted(target.qualifier()));
    }
    predicates.add(table.live(target.qualifier()));
    clauses.readTables(readers, scope, predicates);
    DeletedKeys keys = DeletedKeys.of(text, target, clauses, target.force(scope));
    returning.beginJoin();
    clauses.readCondition(readers, scope, predicates);
    clauses.hideDeletedRow(text, table, target);
    if (keys != null) {
      keys.add(delete, predicates, scope);
    }
    returning.endJoin();
    clauses.readRest(readers, scope);
    returning.read();
  }

  /** {@code UPDATE} in the place of {@code DELETE FROM}; a comment between the two stays. */
  private void putUpdate(int delete, int name) {
    boolean from = name == delete + 2;
    int end = tokens.end(name - 1);
    if (from && text.sql().substring(tokens.end(delete), tokens.start(delete + 1)).isBlank()) {
      text.edits().replace(tokens.start(delete), end, "UPDATE");
    } else {
      text.edits().replace(tokens.start(delete), tokens.end(delete), "UPDATE");
      if (from) {
        text.edits().replace(tokens.start(delete + 1), end, "");
      }
    }
  }

  private boolean takes(Form form) {
    return text.dialect().changes().takes(form);
  }
}
