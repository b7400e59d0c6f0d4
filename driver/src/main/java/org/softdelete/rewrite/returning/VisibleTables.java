package org.softdelete.rewrite.returning;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.text.Correlation;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * The names by which the members of a FROM, a USING or a source of a MERGE are visible (PostgreSQL
 * manual: SELECT, FROM Clause). Confined to one rewrite.
 */
final class VisibleTables {

  private final StatementText text;
  private final Tokens tokens;
  private final int to;
  private final List<String> names = new ArrayList<>();

  private VisibleTables(StatementText text, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.to = to;
  }

  /**
   * The names of those that fill the tokens from {@code from} to before {@code to}, as written, in
   * the order in which a star has their columns.
   *
   * @throws Refusal with SQLState {@code 0A000} if that order is another, or one has no name
   */
  static List<String> named(StatementText text, int from, int to) throws Refusal {
    VisibleTables tables = new VisibleTables(text, to);
    if (from < to) {
      tables.readList(from);
    }
    return tables.names;
  }

  private void readList(int from) throws Refusal {
    int i = from;
    while (i < to) {
      i = behindMember(i);
      i = behindCondition(i) + 1;
    }
  }

  /** The token behind the member at token {@code i}, whose name is taken. */
  private int behindMember(int i) throws Refusal {
    int first = i;
    while (tokens.is(first, Keyword.LATERAL) || tokens.is(first, Keyword.ONLY)) {
      first++;
    }
    if (tokens.is(first, '(')) {
      return behindParenthesis(first);
    }
    int last = first;
    while (tokens.is(last + 1, '.')) {
      last += 2;
    }
    if (!tokens.isName(last)) {
      throw nameless(first);
    }
    int end = last + 1;
    if (tokens.is(end, '(')) {
      end = text.close(end) + 1;
    } else if (tokens.is(end, '*')) {
      end++;
    }
    return behindAlias(end, tokens.text(last));
  }

  private int behindParenthesis(int open) throws Refusal {
    int close = text.close(open);
    Correlation alias = Correlation.read(text, close + 1, to);
    if (alias.name() != null) {
      names.add(tokens.text(alias.token()));
    } else if (new org.softdelete.rewrite.query.Subqueries(text).isHeldBy(open)) {
      throw nameless(open);
    } else {
      names.addAll(named(text, open + 1, close));
    }
    return alias.end();
  }

  private int behindAlias(int end, String name) {
    Correlation alias = Correlation.read(text, end, to);
    names.add(alias.name() == null ? name : tokens.text(alias.token()));
    return alias.end();
  }

  /** The comma or JOIN behind token {@code i} and a condition that may stand there. */
  private int behindCondition(int i) throws Refusal {
    int next = i;
    while (next < to && !tokens.is(next, ',') && !text.is(next, Keyword.JOIN)) {
      if (text.is(next, Keyword.USING) || text.is(next, Keyword.NATURAL)) {
        throw text.notUnderstood(
            next, "the columns that this join has once are not told from others; name the columns");
      }
      next = text.next(next);
    }
    return next;
  }

  private Refusal nameless(int i) {
    return text.notUnderstood(i, "RETURNING * of what has no name; give it one, or name columns");
  }
}
