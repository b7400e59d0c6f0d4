package org.softdelete.jdbc.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.execution.ChangedMeanwhile;
import org.softdelete.rewrite.model.Deletion;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.reference.ParentTable;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredTable;

/**
 * What is done around a statement that deletes or restores rows that foreign keys tie to others:
 * before it its rows are locked, so that they get no new children, and behind it their children are
 * looked at. As thread-safe as the connection.
 */
public final class DeletionSteps {

  private final Connection real;
  private final References references;
  private final List<Deletion> deletions;
  private final ReferentialActions actions;
  private final DeferredChecks deferred;
  private final Database database;
  private final KeyLists lists;
  private final ToldOnce told;
  private final List<RowKeys> keys = new ArrayList<>();
  private final List<HoldingKey> holding = new ArrayList<>(0);

  /**
   * Those of a statement on {@code real}.
   *
   * @param deletions what the statement deletes
   * @param references the foreign keys, as they were when it was rewritten
   * @param deferred takes the checks that can wait for the end of the transaction
   * @param told what was warned of before
   */
  public DeletionSteps(
      Connection real,
      Database database,
      Dialect dialect,
      References references,
      DeferredChecks deferred,
      ToldOnce told,
      List<Deletion> deletions) {
    this.database = database;
    this.lists = dialect.keys();
    this.told = told;
    this.real = real;
    this.references = references;
    this.deletions = deletions;
    this.actions = new ReferentialActions(real, database, references, dialect.keys(), deferred);
    this.deferred = deferred;
    deletions.forEach(deletion -> keys.add(new RowKeys()));
  }

  /** Gives a query the parameters that a statement has. */
  @FunctionalInterface
  public interface Binding {

    /** The query of a text, which holds its values. */
    Binding NONE = (query, parameters) -> {};

    /**
     * Sets them.
     *
     * @param parameters for each parameter of the query the one of the statement that it is
     */
    void bind(PreparedStatement query, List<Integer> parameters) throws SQLException;
  }

  /** Whether the delete of one row may decide about that of another. */
  public boolean decideAboutEachOther() {
    return deletions.stream()
        .anyMatch(deletion -> references.decideAboutEachOther(deletion.table()));
  }

  /**
   * The columns of its rows that the statement has to return, so that they need not be looked for
   * before it; null if it cannot.
   */
  public String @Nullable [] columns() {
    Deletion only = deletions.get(0);
    ParentTable table = references.parent(only.table());
    boolean can = deletions.size() == 1 && only.alone() && only.children() != null;
    return can && table != null ? table.columns().toArray(new String[0]) : null;
  }

  /** Looks at the children of rows that the statement has deleted and returned. */
  public void followReturned(ResultSet returned) throws SQLException {
    Deletion only = deletions.get(0);
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
  public void lock(Binding parameters) throws SQLException {
    for (int i = 0; i < deletions.size(); i++) {
      Deletion deletion = deletions.get(i);
      RowKeys locked = keys.get(i);
      if (deletion.real()) {
        lockAndFollow(deletion, locked, parameters);
      } else if (deletion.children() == null) {
        lock(deletion, locked, parameters);
      } else {
        lockAndFind(deletion, deletion.children(), locked, parameters);
      }
    }
  }

  /** What is really deleted is looked at in front of that. */
  private void lockAndFollow(Deletion deletion, RowKeys locked, Binding parameters)
      throws SQLException {
    RowKeys rows = new RowKeys();
    lock(deletion, rows, parameters);
    locked.addAll(rows);
    HoldingRows holders = new HoldingRows(real, references, lists);
    switch (deletion.way()) {
      case UNLISTED -> actions.requireNoneListed(deletion.table(), rows);
      case FORCED -> holding.addAll(holders.count(deletion.table(), rows));
      case FORCED_CASCADE -> holders.remove(deletion.table(), rows, locked);
      case SOFT -> throw new IllegalStateException();
    }
  }

  /**
   * The keys by which soft-deleted rows, and no live ones, hold rows that were looked at; null if
   * they were not looked at for that.
   */
  public @Nullable List<HoldingKey> holding() {
    boolean looked = deletions.stream().allMatch(one -> one.way() == Deletion.Way.FORCED);
    return looked ? holding : null;
  }

  private void lock(Deletion deletion, RowKeys locked, Binding parameters) throws SQLException {
    try (PreparedStatement query = real.prepareStatement(deletion.keys())) {
      parameters.bind(query, deletion.parameters());
      try (ResultSet rows = query.executeQuery()) {
        locked.addAll(rows);
      }
    }
  }

  /** The second query sees what was committed until the first one had its locks. */
  private void lockAndFind(Deletion deletion, String children, RowKeys locked, Binding parameters)
      throws SQLException {
    List<Integer> twice = new ArrayList<>(deletion.parameters());
    twice.addAll(deletion.parameters());
    try (PreparedStatement both = real.prepareStatement(deletion.keys() + "; " + children)) {
      parameters.bind(both, twice);
      both.execute();
      try (ResultSet rows = both.getResultSet()) {
        locked.addAll(rows);
      }
      both.getMoreResults();
      try (ResultSet found = both.getResultSet()) {
        locked.noteChildren(found);
      }
    }
  }

  /**
   * Looks at the children of the locked rows, which are deleted now, or back.
   *
   * @param count how many rows the statement has changed; null if that is not known
   * @return what there is to warn of; mostly nothing
   * @throws ChangedMeanwhile if those are not the rows that were locked
   */
  public List<String> follow(@Nullable Long count) throws SQLException {
    for (int i = 0; i < deletions.size(); i++) {
      if (count != null && deletions.get(i).counted() && !isSize(count, i)) {
        throw new ChangedMeanwhile();
      }
    }
    Restorations back = new Restorations(real, database, references, lists);
    for (int i = 0; i < deletions.size(); i++) {
      Deletion deletion = deletions.get(i);
      RestoredTable restored =
          deletion.moved() == null ? null : references.restored(deletion.table());
      if (restored != null) {
        back.follow(restored, keys.get(i), deletion.moved());
      } else if (!deletion.real()) {
        actions.follow(deletion.table(), keys.get(i));
      }
    }
    back.check();
    if (!deferred.seeEnd()) {
      deferred.run();
    }
    return back.warnings(told);
  }

  /** Rows that come back may be named twice, and need not differ in what is read of them. */
  private boolean isSize(long count, int number) {
    RowKeys locked = keys.get(number);
    Deletion deletion = deletions.get(number);
    if (deletion.real()) {
      return deletion.way() != Deletion.Way.FORCED_CASCADE
          || (locked.size() <= count && count <= locked.read());
    }
    return deletion.moved() == null ? locked.mayBe(count) : count <= locked.read();
  }
}
