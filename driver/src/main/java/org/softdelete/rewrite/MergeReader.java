package org.softdelete.rewrite;

import java.sql.SQLException;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Reads MERGE into a table that is not listed. Confined to one rewrite. */
final class MergeReader {

  private final Readers readers;
  private final StatementText text;
  private final Tokens tokens;

  MergeReader(Readers readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code MERGE} at token {@code merge} to before {@code to}. */
  void read(int merge, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, merge + 1));
    int name = tokens.is(merge + 1, Keyword.INTO) ? merge + 2 : merge + 1;
    text.explain(merge, name);
    int using = text.find(name, to, k -> k == Keyword.USING);
    int on = text.find(using, to, k -> k == Keyword.ON);
    int query = text.find(name, to, MergeReader::startsQuery);
    ChangeTarget target = ChangeTarget.read(text, name, Math.min(using, query), scope);
    if (target.table() != null) {
      throw Refusal.unsupported(
          text.sql(),
          tokens.start(name),
          "MERGE into a listed table is not supported yet",
          "use INSERT, UPDATE and DELETE as statements of their own");
    }
    if (using < to) {
      text.explain(using, using + 1);
      readers.froms().readDerived(using + 1, on, scope);
      readers.expressions().read(on, to, scope);
    } else {
      readers.expressions().read(target.end(), query, scope);
      readers.queries().read(query, to, scope);
    }
  }

  private static boolean startsQuery(Keyword keyword) {
    return keyword == Keyword.SELECT || keyword == Keyword.WITH || keyword == Keyword.VALUES;
  }
}
