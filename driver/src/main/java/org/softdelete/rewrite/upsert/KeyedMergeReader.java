package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Reads {@code MERGE INTO t [(columns)] [KEY (columns)] query}, which inserts or updates by key (H2
 * manual: MERGE INTO). Confined to one rewrite.
 */
public final class KeyedMergeReader {

  private static final KeywordSet STARTS_QUERY =
      KeywordSet.of(Keyword.SELECT, Keyword.WITH, Keyword.VALUES, Keyword.TABLE);

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public KeyedMergeReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Whether the MERGE at token {@code merge}, which ends before {@code to}, is one. */
  public boolean mayRead(int merge, int to) {
    return text.find(merge, to, Keyword.USING) == to;
  }

  /** Reads the statement from the {@code MERGE} at token {@code merge} to before {@code to}. */
  public void read(int merge, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, merge + 1));
    int name = tokens.is(merge + 1, Keyword.INTO) ? merge + 2 : merge + 1;
    text.markUnderstood(merge, name);
    int query = text.find(name, to, STARTS_QUERY);
    int end = TableNameReader.read(text, name, query).end();
    ChangeTarget target = ChangeTarget.read(text, name, end, scope);
    readers.expressions().read(end, query, scope);
    if (query < to) {
      var parents = InsertedParents.ofMerged(text, target.name(), end, query, to);
      String behind = parents.check();
      readers.queries().read(query, to, scope);
      text.edits().insert(tokens.end(to - 1), behind);
      parents.look(merge);
    }
    ListedTable table = target.table();
    boolean live = table != null && target.visibility(scope) == Visibility.LIVE;
    if (live && query < to && text.dialect().upserts().keyed()) {
      MergedInsert.of(text, target, table).mergeByKey(key(end, query), query, to);
    } else {
      target.requireAllVisible(text, scope, name);
    }
  }

  /** The {@code KEY}; {@code to} if there is none. */
  private int key(int from, int to) {
    int i = from;
    while (i < to && !tokens.reads(i, "key")) {
      i = text.next(i);
    }
    return i;
  }
}
