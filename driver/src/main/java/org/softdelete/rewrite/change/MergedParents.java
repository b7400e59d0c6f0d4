package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.softdelete.rewrite.parents.DefaultedKeys;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Keeps rows that the clauses of a MERGE write from pointing to deleted ones (SEMANTICS §5). To be
 * asked before what is written is read. Confined to one rewrite.
 */
final class MergedParents {

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final UpdatedParents updated;
  private boolean fills;

  /**
   * For one statement.
   *
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  MergedParents(StatementText text, ChangeTarget target) throws SQLException {
    this.text = text;
    this.tokens = text.tokens();
    this.target = target;
    this.updated = new UpdatedParents(text, target, false);
  }

  /** Checks what they write. */
  void check(List<WhenClause> clauses) throws SQLException {
    if (updated.isEmpty()) {
      return;
    }
    for (WhenClause clause : clauses) {
      int action = clause.then() + 1;
      if (tokens.is(action, Keyword.UPDATE)) {
        int set = text.find(action, clause.end(), Keyword.SET);
        updated.check(new SetClause(text, set + 1, clause.end()).assignments());
      } else if (tokens.is(action, Keyword.INSERT)) {
        checkInsert(action + 1, clause.end());
      }
    }
  }

  private void checkInsert(int list, int end) throws SQLException {
    int values = text.find(list, end, Keyword.VALUES);
    if (values == end) {
      return;
    }
    ParentCheck inserted = ParentCheck.ofInserted(text, target.name(), false, true, MetKeys.NONE);
    if (tokens.is(values - 1, Keyword.DEFAULT)) {
      fill(inserted.defaulted(Set.of()), list, values, 0);
    } else if (tokens.is(values + 1, '(')) {
      Map<String, Value> row = row(inserted, list, values);
      inserted.check(row);
      fill(inserted.defaulted(row.keySet()), list, values, row.size());
    }
  }

  private Map<String, Value> row(ParentCheck inserted, int list, int values) {
    List<Value> row = Value.atCommas(text, values + 2, text.close(values + 1));
    List<Value> named =
        tokens.is(list, '(') ? Value.atCommas(text, list + 1, text.close(list)) : List.of();
    Map<String, Value> byName = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String column =
          named.isEmpty()
              ? inserted.columnAt(i + 1)
              : i < named.size() ? text.fold(named.get(i).from()) : null;
      byName.put(Objects.requireNonNullElse(column, " " + i), row.get(i));
    }
    return byName;
  }

  /** Has an INSERT give columns the values that are checked. */
  private void fill(DefaultedKeys defaulted, int list, int values, int count) throws SQLException {
    if (defaulted.isEmpty()) {
      return;
    }
    fills = true;
    if (count == 0) {
      String row = "(%s) VALUES (%s)".formatted(defaulted.list(), defaulted.row());
      text.edits().replace(tokens.start(values - 1), tokens.end(values), row);
      return;
    }
    if (tokens.is(list, '(')) {
      text.edits().insert(tokens.start(text.close(list)), ", " + defaulted.list());
    } else {
      String columns = defaulted.listBehind(count, target.knownShape(text));
      text.edits().insert(tokens.end(list - 1), columns);
    }
    text.edits().insert(tokens.start(text.close(values + 1)), ", " + defaulted.row());
  }

  /** Whether an INSERT fills columns that it does not name. */
  boolean fills() {
    return fills;
  }
}
