package org.softdelete.jdbc.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.execution.ChangedMeanwhile;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredTable;

/**
 * What is done around a statement that deletes or restores rows that foreign keys tie to others:
 * before it its rows are locked, so that they get no new children, and behind it their children are
 * looked at. As thread-safe as the connection.
 */
public final class ReferenceSteps {

  private final StepStatements statements;
  private final References references;
  private final List<TiedRows> tiedRows;
  private final ReferentialActions actions;
  private final DeferredChecks deferred;
  private final Database database;
  private final KeyLists lists;
  private final ToldOnce told;
  private final LockingQueries queries;
  private final List<RowKeys> keys = new ArrayList<>();
  private final List<HoldingKey> holding = new ArrayList<>(0);

  /**
   * Those of a statement.
   *
   * @param statements what sends them
   * @param tiedRows the rows that the statement deletes, brings back or inserts
   * @param references the foreign keys, as they were when it was rewritten
   * @param deferred takes the checks that can wait for the end of the transaction
   * @param told what was warned of before
   */
  public ReferenceSteps(
      StepStatements statements,
      Database database,
      Dialect dialect,
      References references,
      DeferredChecks deferred,
      ToldOnce told,
      List<TiedRows> tiedRows) {
    this.database = database;
    this.lists = dialect.keys();
    this.told = told;
    this.statements = statements;
    this.queries = new LockingQueries(statements);
    this.references = references;
    this.tiedRows = tiedRows;
    this.actions =
        new ReferentialActions(statements, database, references, dialect.keys(), deferred);
    this.deferred = deferred;
    tiedRows.forEach(tied -> keys.add(new RowKeys()));
  }

  /**
   * Whether each entry of a batch has to be looked at by itself: where the delete of one row may
   * decide about that of another, or an entry can be told of no rows but its own.
   */
  public boolean needEachEntry() {
    boolean told = lists.tellTaken();
    return tiedRows.stream()
        .anyMatch(
            tied -> (told && !tied.counted()) || references.decideAboutEachOther(tied.table()));
  }

  /**
   * The columns of its rows that the statement has to return, so that they need not be looked for
   * before it; null if it cannot.
   */
  public String @Nullable [] columns() {
    TiedRows only = tiedRows.get(0);
    ParentTable table = references.parent(only.table());
    boolean can = tiedRows.size() == 1 && only.alone() && only.children() != null;
    return can && table != null ? table.columns().toArray(new String[0]) : null;
  }

  /** Looks at the children of rows that the statement has deleted and returned. */
  public void followReturned(ResultSet returned) throws SQLException {
    TiedRows only = tiedRows.get(0);
    ParentTable table = references.parent(only.table());
    RowKeys taken = keys.get(0);
    if (table != null) {
      taken.addTexts(returned, table.columns().size());
      actions.lock(table, taken);
      follow(null);
    }
  }

  /** Begins anew. */
  public void begin() {
    keys.forEach(RowKeys::clear);
    holding.clear();
  }

  /** Locks the rows that the statement is about to delete with such parameters. */
  public void lock(ParameterBinding parameters) throws SQLException {
    for (int i = 0; i < tiedRows.size(); i++) {
      TiedRows tied = tiedRows.get(i);
      RowKeys locked = keys.get(i);
      if (tied.real()) {
        lockAndFollow(tied, locked, parameters);
      } else {
        queries.lock(tied, locked, parameters);
      }
    }
  }

  /** What is really deleted is looked at in front of that. */
  private void lockAndFollow(TiedRows tied, RowKeys locked, ParameterBinding parameters)
      throws SQLException {
    RowKeys rows = new RowKeys();
    queries.lock(tied, rows, parameters);
    locked.addAll(rows);
    HoldingRows holders = new HoldingRows(statements, references, lists);
    switch (tied.way()) {
      case UNLISTED -> actions.requireNoneListed(tied.table(), rows);
      case FORCED -> holding.addAll(holders.count(tied.table(), rows));
      case FORCED_CASCADE -> holders.remove(tied.table(), rows, locked);
      case SOFT, INSERTED -> throw new IllegalStateException();
    }
  }

  /**
   * The keys by which soft-deleted rows, and no live ones, hold rows that were looked at; null if
   * they were not looked at for that.
   */
  public @Nullable List<HoldingKey> holding() {
    boolean looked = tiedRows.stream().allMatch(one -> one.way() == TiedRows.Way.FORCED);
    return looked ? holding : null;
  }

  /** Whether the statement, its locks and the look for children can be one text. */
  public boolean canBeOneText() {
    TiedRows only = tiedRows.get(0);
    return tiedRows.size() == 1 && only.counted() && only.children() != null;
  }

  /**
   * Sends the statement together with what locks its rows and looks for their children, where that
   * {@linkplain #canBeOneText can be}.
   *
   * @param sql the statement
   * @param size how many parameters it has
   * @return what its result is to be read of, and is closed then
   */
  public Statement sendAsOneText(String sql, int size, ParameterBinding parameters)
      throws SQLException {
    return queries.sendWith(sql, size, tiedRows.get(0), keys.get(0), parameters);
  }

  /**
   * Looks at the children of the locked rows, which are deleted now, or back.
   *
   * @param count how many rows the statement has changed; null if that is not known
   * @return what there is to warn of; mostly nothing
   * @throws ChangedMeanwhile if those are not the rows that were locked
   */
  public List<String> follow(@Nullable Long count) throws SQLException {
    for (int i = 0; i < tiedRows.size(); i++) {
      if (count != null && tiedRows.get(i).counted() && !isSize(count, i)) {
        throw new ChangedMeanwhile();
      }
    }
    List<ReferentialActions.Deleted> deleted = new ArrayList<>();
    Restorations back = new Restorations(statements, database, references, lists);
    for (int i = 0; i < tiedRows.size(); i++) {
      TiedRows tied = tiedRows.get(i);
      RestoredTable restored = tied.moved() == null ? null : references.restored(tied.table());
      if (restored != null) {
        back.follow(restored, keys.get(i), tied.moved());
      } else if (tied.way() == TiedRows.Way.SOFT) {
        deleted.add(new ReferentialActions.Deleted(tied.table(), keys.get(i)));
      }
    }
    actions.follow(deleted);
    back.check();
    if (!deferred.seeEnd()) {
      deferred.run();
    }
    return back.warnings(told);
  }

  /** Rows that come back may be named twice, and need not differ in what is read of them. */
  private boolean isSize(long count, int number) {
    RowKeys locked = keys.get(number);
    TiedRows tied = tiedRows.get(number);
    return switch (tied.way()) {
      case SOFT -> tied.moved() == null ? locked.mayBe(count) : count <= locked.read();
      case UNLISTED -> count <= locked.most();
      case FORCED_CASCADE -> locked.size() <= count && count <= locked.read();
      case FORCED, INSERTED -> true;
    };
  }
}
