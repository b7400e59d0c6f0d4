package org.softdelete.rewrite.command;

import java.sql.SQLException;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.AsOf;
import org.softdelete.rewrite.text.Predicates;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads COPY (PostgreSQL manual: COPY): what is copied out holds no deleted row. */
public final class CopyReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public CopyReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code COPY} at token {@code copy}. */
  public void read(int copy, int to, Scope scope) throws SQLException {
    int source = copy + 1;
    if (tokens.is(source, '(')) {
      text.markUnderstood(copy, source);
      int close = text.close(source);
      readers.statements().read(source + 1, close, scope);
      readers.expressions().read(close, to, scope);
      return;
    }
    boolean binary = tokens.reads(source, "binary");
    TableNameReader.Name name = TableNameReader.read(text, binary ? source + 1 : source, to);
    int columnsEnd = tokens.is(name.end(), '(') ? text.close(name.end()) + 1 : name.end();
    if (tokens.is(columnsEnd, Keyword.TO) && copyOut(name, columnsEnd, scope) && binary) {
      moveBinary(source, to);
    }
    if (tokens.is(columnsEnd, Keyword.FROM)) {
      requireNoParents(name, columnsEnd);
      requireNow(name, scope);
    }
    text.markUnderstood(copy, to);
  }

  private void requireNow(TableNameReader.Name name, Scope scope) throws SQLException {
    ListedTable table =
        scope.visibilities().said().isOfTime()
            ? text.tables().insertedTable(name.first(), name.last(), scope)
            : null;
    if (table != null) {
      AsOf.requireNow(text, table, name, null, scope);
    }
  }

  /** What comes by {@code COPY … FROM} is not seen, so that its parents are not found. */
  private void requireNoParents(TableNameReader.Name name, int columnsEnd) throws SQLException {
    ParentCheck check = ParentCheck.ofInserted(text, name, false, false, MetKeys.NONE);
    boolean writes = !check.isEmpty() && columnsEnd == name.end();
    for (int i = name.end(); i < columnsEnd; i++) {
      writes |= tokens.isName(i) && check.type(text.fold(i)) != null;
    }
    if (writes) {
      throw text.unsupported(
          name.last(),
          "rows of %s point to a table that the rules list, and whether such a row is soft-deleted"
                  .formatted(name.qualifier())
              + " cannot be found for rows that COPY brings",
          "copy into a table of your own, and INSERT from there");
    }
  }

  /** Before a query, {@code BINARY} is no option; behind the file it is. */
  private void moveBinary(int binary, int to) {
    text.edits().replace(tokens.start(binary), tokens.end(binary), "");
    int last = to - 1;
    if (tokens.is(last, ')')) {
      text.edits().insert(tokens.start(last), ", FORMAT binary");
    } else {
      text.edits().insert(tokens.end(last), " BINARY");
    }
  }

  /**
   * {@code COPY t (a, b) TO} becomes {@code COPY (SELECT a, b FROM t WHERE …) TO}. Answers whether
   * it does.
   */
  private boolean copyOut(TableNameReader.Name name, int columnsEnd, Scope scope)
      throws SQLException {
    ListedTable table = text.tables().listedTable(name.first(), name.last(), scope);
    Predicates predicates = new Predicates(text);
    if (table != null) {
      predicates.add(table, name.qualifier(), name, null, scope);
    }
    if (predicates.isEmpty()) {
      return false;
    }
    String ownRows = text.dialect().phrases().ownRows();
    if (!ownRows.isEmpty()) {
      String literal = name.qualifier().replace("'", "''");
      predicates.add(ownRows.formatted(name.qualifier(), literal));
    }
    String columns = "*";
    if (columnsEnd > name.end()) {
      int from = tokens.end(name.end());
      int to = tokens.start(columnsEnd - 1);
      columns = text.sql().substring(from, to).strip();
    }
    text.edits().insert(tokens.start(name.start()), "(SELECT " + columns + " FROM ");
    predicates.appendWhere(name.end());
    int nameEnd = tokens.end(name.end() - 1);
    text.edits().insert(nameEnd, ")");
    text.edits().replace(nameEnd, tokens.end(columnsEnd - 1), "");
    return true;
  }
}
