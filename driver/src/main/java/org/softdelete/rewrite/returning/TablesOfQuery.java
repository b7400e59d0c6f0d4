package org.softdelete.rewrite.returning;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.rewrite.query.Subqueries;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** The tables that a query in parentheses names in its FROM clauses. Confined to one rewrite. */
final class TablesOfQuery {

  private final StatementText text;
  private final Tokens tokens;
  private final Subqueries subqueries;
  private final List<TableNameReader.Name> names = new ArrayList<>();
  private boolean onlyTables = true;

  /** Those of the query in the parentheses that token {@code open} opens. */
  TablesOfQuery(StatementText text, int open) throws Refusal {
    this.text = text;
    this.tokens = text.tokens();
    this.subqueries = new Subqueries(text);
    read(open + 1, text.close(open));
  }

  /** Their names. */
  List<TableNameReader.Name> names() {
    return names;
  }

  /** Whether it has no other sources of columns, and no query inside. */
  boolean hasOnlyTables() {
    return onlyTables;
  }

  /** Whether token {@code i} is part of one of the names. */
  boolean holds(int i) {
    return names.stream().anyMatch(name -> name.first() <= i && i <= name.last());
  }

  private void read(int from, int to) throws Refusal {
    int i = from;
    while (i < to) {
      if (text.is(i, Keyword.FROM) && !ClauseKeywords.isPartOfExpression(tokens, i)) {
        i = readFrom(i + 1, to);
      } else {
        readInside(i);
        i = text.next(i);
      }
    }
  }

  /** Reads the queries inside the bracket that token {@code i} opens, if it does. */
  private void readInside(int i) throws Refusal {
    for (int inside = i; inside < text.next(i); inside++) {
      if (tokens.is(inside, '(') && subqueries.isHeldBy(inside)) {
        onlyTables = false;
        read(inside + 1, text.close(inside));
        inside = text.close(inside);
      }
    }
  }

  private int readFrom(int from, int to) throws Refusal {
    int end = text.find(from, to, ClauseKeywords.AFTER_FROM);
    boolean member = true;
    int i = from;
    while (i < end) {
      if (member && !tokens.is(i, Keyword.LATERAL)) {
        readMember(i, end);
        member = false;
      }
      readInside(i);
      member |= tokens.is(i, ',') || text.is(i, Keyword.JOIN);
      i = text.next(i);
    }
    return end;
  }

  private void readMember(int i, int end) throws Refusal {
    if (!tokens.isName(i) && !tokens.is(i, Keyword.ONLY)) {
      onlyTables = false;
      return;
    }
    TableNameReader.Name name = TableNameReader.read(text, i, end);
    if (tokens.is(name.end(), '(')) {
      onlyTables = false;
    } else {
      names.add(name);
    }
  }
}
