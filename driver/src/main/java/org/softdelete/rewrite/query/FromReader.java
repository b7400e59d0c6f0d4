package org.softdelete.rewrite.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads FROM clauses: the joins, as a tree (ISO/IEC 9075-2, 7.6 table reference and 7.10 joined
 * table). Confined to one rewrite.
 */
public final class FromReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;
  private final TablePrimaryReader primaries;

  FromReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
    this.primaries = new TablePrimaryReader(readers, this);
  }

  /** A part of a FROM clause, and the token behind it. */
  record Read(FromItem item, int end) {}

  /**
   * Reads the table references that fill the tokens from {@code from} to before {@code to}.
   *
   * @param where takes the predicates that belong into the WHERE clause
   */
  public void read(int from, int to, Scope scope, Predicates where) throws SQLException {
    List<FromItem> items = new ArrayList<>(1);
    int i = from - 1;
    do {
      Read reference = readReference(i + 1, to, scope);
      items.add(reference.item());
      i = reference.end();
      if (i < to && !tokens.is(i, ',')) {
        throw text.notUnderstood(i, "this is not expected behind a table");
      }
    } while (i < to);
    PredicatePlacement placement = new PredicatePlacement(text, scope, Namesakes.in(items));
    for (FromItem item : items) {
      placement.place(item, where);
    }
  }

  /**
   * Reads the source of a MERGE, whose predicates have no condition to go into, and answers the
   * token behind it.
   */
  public int readSource(int from, int to, Scope scope) throws SQLException {
    Read reference = readReference(from, to, scope);
    List<FromItem> items = List.of(reference.item());
    new PredicatePlacement(text, scope, Namesakes.in(items)).placeSource(reference.item());
    return reference.end();
  }

  /** Reads a table and all that is joined to it. */
  Read readReference(int from, int to, Scope scope) throws SQLException {
    Read left = primaries.read(from, to, scope);
    while (left.end() < to) {
      int i = left.end();
      boolean natural = text.is(i, Keyword.NATURAL);
      int type = natural ? i + 1 : i;
      int join = joinWord(type, to);
      if (join < 0) {
        break;
      }
      text.markUnderstood(i, join + 1);
      left =
          natural || text.is(type, Keyword.CROSS)
              ? readUnconditional(left, kind(type), join + 1, to, scope)
              : readConditional(left, kind(type), join + 1, to, scope);
    }
    return left;
  }

  private Read readUnconditional(Read left, FromItem.Kind kind, int from, int to, Scope scope)
      throws SQLException {
    Read right = primaries.read(from, to, scope);
    return new Read(new FromItem.Join(kind, left.item(), right.item(), 0, 0), right.end());
  }

  /** A join that comes before a table's ON is nested in it: {@code a JOIN b JOIN c ON … ON …}. */
  private Read readConditional(Read left, FromItem.Kind kind, int from, int to, Scope scope)
      throws SQLException {
    text.descend(from);
    Read right = readReference(from, to, scope);
    text.ascend();
    int i = right.end();
    int on = 0;
    int end = i;
    if (i < to && text.is(i, Keyword.ON)) {
      on = i + 1;
      end = conditionEnd(on, to);
      text.markUnderstood(i, on);
      readers.expressions().read(on, end, scope);
    } else if (i < to && text.is(i, Keyword.USING) && tokens.is(i + 1, '(')) {
      end = behindUsing(i, to);
      text.markUnderstood(i, end);
    }
    return new Read(new FromItem.Join(kind, left.item(), right.item(), on, end), end);
  }

  /** PostgreSQL manual, 7.2.1.1: {@code USING (…) AS alias} names the joined columns only. */
  private int behindUsing(int using, int to) {
    int end = text.close(using + 1) + 1;
    return end + 1 < to && tokens.is(end, Keyword.AS) ? end + 2 : end;
  }

  private int conditionEnd(int from, int to) {
    int i = from;
    while (i < to && !tokens.is(i, ',')) {
      int type = text.is(i, Keyword.NATURAL) ? i + 1 : i;
      if (text.is(i, Keyword.ON) || text.is(i, Keyword.USING) || joinWord(type, to) >= 0) {
        break;
      }
      i = text.next(i);
    }
    return i;
  }

  /** The {@code JOIN} of the join whose type begins at token {@code type}; -1 if there is none. */
  private int joinWord(int type, int to) {
    Keyword keyword = type < to ? text.keyword(type) : null;
    if (keyword == null) {
      return -1;
    }
    int join =
        switch (keyword) {
          case JOIN -> type;
          case INNER, CROSS -> type + 1;
          case LEFT, RIGHT, FULL -> tokens.is(type + 1, Keyword.OUTER) ? type + 2 : type + 1;
          default -> to;
        };
    return join < to && tokens.is(join, Keyword.JOIN) ? join : -1;
  }

  private FromItem.Kind kind(int type) {
    Keyword keyword = tokens.keyword(type);
    if (keyword == Keyword.LEFT) {
      return FromItem.Kind.LEFT;
    }
    if (keyword == Keyword.RIGHT) {
      return FromItem.Kind.RIGHT;
    }
    return keyword == Keyword.FULL ? FromItem.Kind.FULL : FromItem.Kind.INNER;
  }
}
