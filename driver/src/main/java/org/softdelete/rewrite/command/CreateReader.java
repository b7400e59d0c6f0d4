package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Reads CREATE: the query of CREATE TABLE … AS and of CREATE VIEW … AS is rewritten (PostgreSQL
 * manual and H2: these commands), and so are queries in parentheses elsewhere; the rest is sent as
 * it is.
 */
public final class CreateReader {

  private static final KeywordSet TABLE_OR_VIEW = KeywordSet.of(Keyword.TABLE, Keyword.VIEW);

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public CreateReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code CREATE} at token {@code create}. */
  public void read(int create, int to, Scope scope) throws SQLException {
    if (tokens.reads(create + 1, "schema")) {
      readSchema(create, to, scope);
      return;
    }
    int kind = text.find(create + 1, to, TABLE_OR_VIEW);
    int query = isQueried(create, kind) ? query(kind, to) : to;
    if (query == to && holdsStatements(kind(create))) {
      readers.expressions().readBody(create, to, scope);
      return;
    }
    if (query == to) {
      readers.expressions().readDefinition(create, to, scope);
      return;
    }
    readers.expressions().readDefinition(create, query, scope);
    int end = options(query, to);
    if (tokens.is(query, Keyword.EXECUTE)) {
      readers.expressions().read(query, end, scope);
    } else {
      readers.queries().read(query, end, scope);
    }
    text.markUnderstood(end, to);
  }

  /**
   * PostgreSQL manual, CREATE SCHEMA: definitions of what the schema holds follow, each from its
   * CREATE or GRANT to the next one.
   */
  private void readSchema(int create, int to, Scope scope) throws SQLException {
    int element = nextElement(create + 1, to);
    text.markUnderstood(create, element);
    while (element < to) {
      int end = nextElement(element + 1, to);
      if (tokens.is(element, Keyword.CREATE)) {
        read(element, end, scope);
      } else {
        readers.expressions().readDefinition(element, end, scope);
      }
      element = end;
    }
  }

  private int nextElement(int from, int to) {
    int i = from;
    while (i < to && !text.is(i, Keyword.CREATE) && !tokens.reads(i, "grant")) {
      i = text.next(i);
    }
    return Math.min(i, to);
  }

  /** Whether TABLE or VIEW tells what is made, and is no part of a rule, trigger or function. */
  private boolean isQueried(int create, int kind) {
    for (int i = create + 1; i < kind; i++) {
      if (tokens.is(i, '(') || tokens.is(i, Keyword.ON) || isOtherObject(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOtherObject(int i) {
    return holdsStatements(i)
        || tokens.reads(i, "policy")
        || tokens.reads(i, "event")
        || tokens.reads(i, "publication")
        || tokens.reads(i, "alias")
        || tokens.reads(i, "index");
  }

  /** Whether token {@code i} is the kind of an object that holds statements for later. */
  private boolean holdsStatements(int i) {
    return tokens.reads(i, "function")
        || tokens.reads(i, "procedure")
        || tokens.reads(i, "trigger")
        || tokens.reads(i, "rule");
  }

  /** The kind of object behind {@code CREATE [OR REPLACE] [CONSTRAINT]}; never its name. */
  private int kind(int create) {
    int kind = tokens.reads(create + 1, "or") ? create + 3 : create + 1;
    return tokens.reads(kind, "constraint") ? kind + 1 : kind;
  }

  /** The first token of the query behind {@code AS}, in H2 {@code AS SORTED}, or {@code to}. */
  private int query(int from, int to) {
    for (int i = from; i < to; i = text.next(i)) {
      if (tokens.is(i, Keyword.AS)) {
        return tokens.reads(i + 1, "sorted") ? i + 2 : i + 1;
      }
    }
    return to;
  }

  /** {@code WITH [NO] DATA} and {@code WITH … CHECK OPTION}, behind the query. */
  private int options(int query, int to) {
    for (int i = to - 1; i > query && i > to - 5; i--) {
      if (tokens.is(i, Keyword.WITH)) {
        boolean last = tokens.reads(to - 1, "data") || tokens.reads(to - 1, "option");
        return last ? i : to;
      }
    }
    return to;
  }
}
