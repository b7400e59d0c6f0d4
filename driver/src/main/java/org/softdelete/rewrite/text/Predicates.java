package org.softdelete.rewrite.text;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.visibility.PointInTime;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Tokens;

/**
 * The predicates that one condition, of a WHERE clause or a join, gets appended. Confined to one
 * rewrite.
 */
public final class Predicates {

  private final StatementText text;
  private final List<String> predicates = new ArrayList<>(2);

  public Predicates(StatementText text) {
    this.text = text;
  }

  public boolean isEmpty() {
    return predicates.isEmpty();
  }

  public void add(String predicate) {
    predicates.add(predicate);
  }

  /**
   * Adds what hides the rows of a table that are not to be seen.
   *
   * @param qualifier the name by which the table is visible, as written
   * @param name where the table's name stands
   * @param alias its alias, folded, or null
   * @throws SQLException with SQLState {@code 0A000} if they are to be told by a time, and cannot
   *     be; or if the database has to be asked, and cannot be
   */
  public void add(
      ListedTable table,
      String qualifier,
      TableNameReader.Name name,
      @Nullable String alias,
      Scope scope)
      throws SQLException {
    Visibility visibility = scope.visibilities().of(table, text.fold(name.last()), alias);
    if (visibility != Visibility.LIVE) {
      text.edits().noteThatDeletedAreShown();
    }
    PointInTime time = visibility.time();
    if (time != null) {
      AsOf.requireTimes(text, table, name);
      add(table.asOf(qualifier, time.sql()));
    } else if (visibility == Visibility.LIVE) {
      add(table.live(qualifier));
    } else if (visibility == Visibility.DELETED) {
      add(table.deleted(qualifier));
    }
  }

  /**
   * Puts the predicates into the WHERE clause that fills the tokens from {@code where} to before
   * {@code end}; where that is empty, makes one.
   */
  public void addToWhere(int where, int end) {
    if (where == end) {
      appendWhere(where);
    } else {
      addToCondition(where + 1, end);
    }
  }

  /** Makes a WHERE clause in front of token {@code end}. */
  public void appendWhere(int end) {
    if (!predicates.isEmpty()) {
      text.edits().insert(text.tokens().end(end - 1), " WHERE " + joined());
    }
  }

  /** Puts the predicates behind the condition from token {@code from} to before {@code to}. */
  public void addToCondition(int from, int to) {
    if (!predicates.isEmpty()) {
      Tokens tokens = text.tokens();
      text.edits().insert(tokens.start(from), "(");
      text.edits().insert(tokens.end(to - 1), ") AND " + joined());
    }
  }

  /**
   * Puts the predicates into the match condition of a WHEN clause, which fills the tokens from
   * {@code and} to before {@code then}; where that is empty, makes one.
   */
  public void addToMatch(int and, int then) {
    if (and == then && !predicates.isEmpty()) {
      text.edits().insert(text.tokens().end(and - 1), " AND " + joined());
    } else {
      addToCondition(and + 1, then);
    }
  }

  /** All of them as one condition; not to be asked if there are none. */
  @Override
  public String toString() {
    return joined();
  }

  private String joined() {
    return predicates.size() == 1 ? predicates.get(0) : String.join(" AND ", predicates);
  }
}
