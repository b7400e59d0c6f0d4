package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.softdelete.rewrite.text.CommonTables;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads {@code WITH} lists (ISO/IEC 9075-2, 7.17, with clause; PostgreSQL manual, 7.8). A name
 * means its common table expression in those behind it and in the statement that follows; with
 * {@code RECURSIVE} also in its own, and in PostgreSQL in all of the list.
 */
public final class WithReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public WithReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Where a list ends, and what holds behind it. */
  public record With(int end, Scope scope) {}

  /** Reads the list that begins with the {@code WITH} at token {@code with}. */
  public With read(int with, int to, Scope outer) throws SQLException {
    boolean recursive = tokens.is(with + 1, Keyword.RECURSIVE);
    int first = recursive ? with + 2 : with + 1;
    boolean anyOrder = recursive && text.dialect().tables().recursiveInAnyOrder();
    CommonTables names = anyOrder ? allNames(first, to) : new CommonTables();
    text.markQueryRead(with);
    text.markUnderstood(with, first);
    int i = first;
    while (true) {
      int body = body(i, to);
      String name = text.fold(i);
      text.markUnderstood(i, body + 1);
      if (recursive) {
        names.declare(name);
      }
      text.descend(body);
      readers.statements().readNested(body + 1, text.close(body), outer.declaring(names));
      text.ascend();
      names.declare(name);
      int end = behindSearchAndCycle(text.close(body) + 1, to);
      text.markUnderstood(text.close(body), end);
      if (!tokens.is(end, ',')) {
        return new With(end, outer.declaring(names));
      }
      i = end + 1;
    }
  }

  private CommonTables allNames(int first, int to) throws Refusal {
    CommonTables names = new CommonTables();
    int i = first;
    while (true) {
      int body = body(i, to);
      names.declare(text.fold(i));
      int end = behindSearchAndCycle(text.close(body) + 1, to);
      if (!tokens.is(end, ',')) {
        return names;
      }
      i = end + 1;
    }
  }

  /**
   * The parenthesis that opens the body of {@code name [(columns)] AS [[NOT] MATERIALIZED] (…)}.
   */
  private int body(int name, int to) throws Refusal {
    if (name >= to || !tokens.isName(name)) {
      throw text.notUnderstood(
          Math.min(name, to), "the name of a common table expression is expected");
    }
    int i = name + 1;
    if (i < to && tokens.is(i, '(')) {
      i = text.close(i) + 1;
    }
    if (tokens.is(i, Keyword.AS)) {
      i++;
    }
    if (tokens.is(i, Keyword.NOT)) {
      i++;
    }
    if (tokens.is(i, Keyword.MATERIALIZED)) {
      i++;
    }
    if (i >= to || !tokens.is(i, '(')) {
      throw text.notUnderstood(
          Math.min(i, to), "the query of a common table expression is expected");
    }
    return i;
  }

  /** PostgreSQL manual, 7.8.2: {@code SEARCH … SET c} and {@code CYCLE … SET c … USING p}. */
  private int behindSearchAndCycle(int i, int to) {
    if (!tokens.is(i, Keyword.SEARCH) && !tokens.is(i, Keyword.CYCLE)) {
      return i;
    }
    int end = i;
    while (end < to && !startsStatement(end) && !isNextExpression(end, to)) {
      end = text.next(end);
    }
    return end;
  }

  private boolean startsStatement(int i) {
    Keyword keyword = tokens.keyword(i);
    return tokens.is(i, '(')
        || keyword == Keyword.SELECT
        || keyword == Keyword.VALUES
        || keyword == Keyword.TABLE
        || keyword == Keyword.INSERT
        || keyword == Keyword.UPDATE
        || keyword == Keyword.DELETE
        || keyword == Keyword.MERGE;
  }

  /** Whether a comma begins the next {@code name … AS (…)}, and not a further column. */
  private boolean isNextExpression(int i, int to) {
    if (!tokens.is(i, ',')) {
      return false;
    }
    int behindName = i + 2 < to && tokens.is(i + 2, '(') ? text.close(i + 2) + 1 : i + 2;
    return tokens.is(behindName, Keyword.AS);
  }
}
