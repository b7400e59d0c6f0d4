package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softdelete.rewrite.change.WhenClause.Match;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.WholeStatement;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The queries for the keys of the rows that a MERGE soft-deletes, where other rows may point to
 * them: one for each clause that does. Confined to one rewrite.
 *
 * @param text the statement
 * @param target what it changes
 * @param table the same, listed
 * @param clauses its WHEN clauses
 * @param using the USING in front of the source
 * @param on the ON behind it
 * @param whens the token behind the condition
 */
record MergedKeys(
    StatementText text,
    ChangeTarget target,
    ListedTable table,
    List<WhenClause> clauses,
    int using,
    int on,
    int whens) {

  /** Adds the queries to the outcome, when the conditions are rewritten. */
  void add(int merge, Scope scope) throws SQLException {
    ParentTable parent = text.references().parent(target.name());
    boolean deletes = clauses.stream().anyMatch(WhenClause::deletes);
    if (deletes) {
      text.references().requireKeysOfAllRows(target.name());
    }
    if (parent == null || !deletes) {
      return;
    }
    boolean executed = WholeStatement.isExecuted(text, merge);
    if (executed && namesCommonTable(scope)) {
      throw text.unsupported(
          using,
          "other tables point to the target, and which rows are deleted cannot be told where the"
              + " source is of a WITH list",
          "write the query of the WITH list in the place of its name");
    }
    boolean told = text.dialect().keys().tellTaken();
    Map<WhenClause, Predicates> taken = new LinkedHashMap<>();
    for (WhenClause clause : clauses) {
      if (clause.deletes()) {
        KeyQuery query = new KeyQuery(text, target, parent);
        int place = told ? text.notes().place() : 0;
        if (executed) {
          add(clause, query, place);
        }
        if (told) {
          Predicates only = new Predicates(text);
          only.add(query.taken(place));
          taken.put(clause, only);
        }
      }
    }
    taken.forEach((clause, only) -> only.addToMatch(clause.condition(), clause.then()));
  }

  private void add(WhenClause clause, KeyQuery query, int place) throws Refusal {
    query.select();
    if (clause.match() == Match.MATCHED) {
      query.add(", ").copy(using + 1, on).add(" WHERE (").copy(on + 1, whens);
    } else {
      query.add(" WHERE NOT EXISTS (SELECT 1 FROM ").copy(using + 1, on);
      query.add(" WHERE ").copy(on + 1, whens).add(") AND (TRUE");
    }
    query.add(") AND ").add(table.live(target.qualifier()));
    for (WhenClause before : clauses) {
      if (before.equals(clause)) {
        break;
      }
      if (before.match() == clause.match()) {
        condition(before, query.add(" AND (")).add(") IS NOT TRUE");
      }
    }
    condition(clause, query.add(" AND (")).add(")");
    text.notes().tie(query.rows(place, false, false, TiedRows.Way.SOFT));
  }

  private static KeyQuery condition(WhenClause clause, KeyQuery query) throws Refusal {
    return clause.condition() < clause.then()
        ? query.copy(clause.condition() + 1, clause.then())
        : query.add("TRUE");
  }

  private boolean namesCommonTable(Scope scope) {
    Tokens tokens = text.tokens();
    int end = clauses.get(clauses.size() - 1).end();
    for (int i = using; i < end; i++) {
      if (tokens.isName(i) && !tokens.is(i, Keyword.AS) && scope.declares(text.fold(i))) {
        return true;
      }
    }
    return false;
  }
}
