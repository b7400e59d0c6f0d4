package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Upserts;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.SetClause;
import org.softdelete.rewrite.change.UpdatedParents;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.parents.MetKeys;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.HintReader;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.rewrite.text.TableNameReader;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableRule.OnInsert;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads INSERT: hides deleted rows from the query inside, and hands an upsert on. Confined to one
 * rewrite.
 */
public final class InsertReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  public InsertReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the statement from the {@code INSERT} at token {@code insert} to before {@code to}. */
  public void read(int insert, int to, Scope outer) throws SQLException {
    Scope scope = outer.with(HintReader.before(text, insert + 1));
    boolean ignore = tokens.is(insert + 1, Keyword.IGNORE);
    int into = ignore ? insert + 2 : insert + 1;
    if (!tokens.is(into, Keyword.INTO)) {
      throw text.notUnderstood(Math.min(into, to), "INTO is expected");
    }
    text.markUnderstood(insert, into + 1);
    int returning = text.find(into, to, Keyword.RETURNING);
    int upsert = upsert(into, returning);
    ChangeTarget target = target(into + 1, upsert, scope);
    int source = behindColumns(target.end(), upsert);
    readers.expressions().read(target.end(), source, scope);
    MetKeys met = met(target, ignore, upsert, returning, to);
    var parents = InsertedParents.of(text, target.name(), target.end(), source, upsert, met);
    String behind = parents.check();
    if (isQuery(source, upsert)) {
      readers.queries().read(source, upsert, scope);
    } else {
      readers.expressions().read(source, upsert, scope);
    }
    text.edits().insert(tokens.end(upsert - 1), behind);
    parents.look(insert);
    ListedTable table = mergeable(target, scope);
    if (ignore && table != null && text.dialect().upserts() == Upserts.MERGE_OR_IGNORE) {
      MergedInsert.of(text, target, table).insertNew(insert, into, source, upsert, upsert);
    } else if (ignore) {
      target.requireAllVisible(text, scope, insert + 1);
    } else if (upsert == returning) {
      readPlain(target, insert, source, returning, to, scope);
    } else {
      readUpsert(target, insert, source, upsert, returning, to, scope);
    }
    readers.expressions().read(returning, to, scope);
  }

  /** The keys by which its rows may meet live ones, and are not inserted then. */
  private MetKeys met(ChangeTarget target, boolean ignore, int upsert, int end, int to)
      throws SQLException {
    if (ignore || upsert < end) {
      boolean conflict = tokens.is(upsert + 1, Keyword.CONFLICT);
      return UpsertedKeys.of(
          text, target, conflict ? ConflictClause.of(text, upsert, end, to) : null);
    }
    return MetKeys.NONE;
  }

  private void readPlain(ChangeTarget target, int insert, int source, int end, int to, Scope scope)
      throws SQLException {
    ListedTable table = target.table();
    boolean live = table != null && target.visibility(scope) == Visibility.LIVE;
    boolean revives = live && table.rule().onInsert() == OnInsert.REVIVE;
    if (live && !revives) {
      text.notes().take(new TakenKey(target.folded(), null));
    }
    if (revives && text.dialect().upserts().conflict()) {
      new Reinsertion(readers, target, table)
          .read(named(target.end(), end), insert, source, end, to);
    } else if (revives && mergeable(target, scope) != null) {
      MergedInsert.of(text, target, table).insert(insert, source, end);
    } else if (revives) {
      throw text.unsupported(
          target.name().first(),
          "no deleted row can come back on this database, as on-insert: revive wants it",
          "take on-insert: revive out of the rules of this table");
    }
  }

  /** The target, if deleted rows of it come back by a MERGE; else null. */
  private @Nullable ListedTable mergeable(ChangeTarget target, Scope scope) {
    boolean merges =
        text.dialect().upserts().keyed()
            && target.table() != null
            && target.visibility(scope) == Visibility.LIVE;
    return merges ? target.table() : null;
  }

  private void readUpsert(
      ChangeTarget target, int insert, int source, int upsert, int end, int to, Scope scope)
      throws SQLException {
    ListedTable table = target.table();
    boolean live = table != null && target.visibility(scope) == Visibility.LIVE;
    boolean conflict = tokens.is(upsert + 1, Keyword.CONFLICT);
    if (live && conflict && text.dialect().upserts().conflict()) {
      new UpsertReader(readers, target, table)
          .read(
              ConflictClause.read(text, upsert, end, to),
              named(target.end(), upsert),
              insert,
              source,
              scope);
      return;
    }
    int set = conflict ? text.find(upsert, end, Keyword.SET) + 1 : upsert + 4;
    int where = text.find(set, end, Keyword.WHERE);
    if (set < where) {
      new UpdatedParents(text, target, false).check(new SetClause(text, set, where).assignments());
    }
    readers.expressions().read(upsert, end, scope);
    ListedTable merged = mergeable(target, scope);
    boolean nothing =
        text.dialect().upserts() == Upserts.MERGE_OR_NOTHING
            && conflict
            && tokens.is(upsert + 2, Keyword.DO)
            && end == upsert + 4;
    if (merged != null && nothing) {
      MergedInsert.of(text, target, merged).insertNew(insert, insert + 1, source, upsert, end);
    } else if (merged == null || !MergedInsert.of(text, target, merged).holdsLiveRowsOnly()) {
      target.requireAllVisible(text, scope, upsert);
    }
  }

  /** The columns that the INSERT names, folded; null if it names none. */
  private @Nullable Set<String> named(int from, int to) {
    if (behindColumns(from, to) == from || !tokens.is(from, '(')) {
      return null;
    }
    Set<String> names = new HashSet<>();
    for (int i = from + 1; i < text.close(from); i = text.next(i)) {
      if (tokens.isName(i)) {
        names.add(text.fold(i));
      }
    }
    return names;
  }

  private ChangeTarget target(int name, int to, Scope scope) throws SQLException {
    int end = TableNameReader.read(text, name, to).end();
    boolean alias = tokens.is(end, Keyword.AS) && tokens.isName(end + 1);
    return ChangeTarget.readInserted(text, name, alias ? end + 2 : end, scope);
  }

  /** The {@code ON} of {@code ON CONFLICT} or {@code ON DUPLICATE KEY}; {@code to} if none. */
  private int upsert(int from, int to) {
    int i = text.find(from, to, Keyword.ON);
    while (i < to && !isUpsert(i)) {
      i = text.find(i + 1, to, Keyword.ON);
    }
    return i;
  }

  private boolean isUpsert(int on) {
    if (tokens.is(on + 1, Keyword.DUPLICATE)) {
      return tokens.is(on + 2, Keyword.KEY);
    }
    return tokens.is(on + 1, Keyword.CONFLICT)
        && (tokens.is(on + 2, '(')
            || tokens.is(on + 2, Keyword.DO)
            || tokens.is(on + 2, Keyword.ON));
  }

  private int behindColumns(int from, int to) {
    int i = from;
    if (i < to && tokens.is(i, '(') && !readers.expressions().holdsQuery(i)) {
      i = text.close(i) + 1;
    }
    if (tokens.is(i, Keyword.OVERRIDING)) {
      i += 3;
    }
    while (tokens.reads(i, "direct") || tokens.reads(i, "sorted")) {
      i++;
    }
    return i;
  }

  private boolean isQuery(int i, int to) {
    if (i >= to) {
      return false;
    }
    return tokens.is(i, '(')
        || tokens.is(i, Keyword.SELECT)
        || tokens.is(i, Keyword.WITH)
        || tokens.is(i, Keyword.VALUES)
        || tokens.is(i, Keyword.TABLE);
  }
}
