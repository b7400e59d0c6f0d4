package org.softdelete.jdbc.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.SessionChange.SetConstraints;
import org.softdelete.rewrite.reference.ChildKey;
import org.softdelete.rewrite.reference.ParentTable;

/**
 * The checks of deferred keys that are to be made before the transaction is committed (PostgreSQL
 * manual: SET CONSTRAINTS). By then children may have been deleted, or parents restored. As
 * thread-safe as the connection.
 */
public final class DeferredChecks {

  private final Connection real;
  private final Database database;
  private final KeyLists lists;
  private final List<Check> checks = new ArrayList<>(0);

  /** What SET CONSTRAINTS said in this transaction, in order. */
  private List<SetConstraints> said = List.of();

  private boolean begunByText;

  /** What it had said when these were set. */
  private final Map<Savepoint, List<SetConstraints>> saidBefore = new WeakHashMap<>(0);

  /** Those of the transactions of {@code real}. */
  public DeferredChecks(Connection real, Database database, KeyLists lists) {
    this.real = real;
    this.database = database;
    this.lists = lists;
  }

  private record Check(ChildKey key, ParentTable parents, RowKeys deleted) {}

  /** Adds that children of deleted rows are to be looked for. */
  void add(ChildKey key, ParentTable parents, RowKeys deleted) {
    checks.add(new Check(key, parents, deleted.copy()));
  }

  /** A text has begun a transaction, so that another will end it. */
  public void begin() {
    begunByText = true;
  }

  /**
   * Whether the end of the transaction will be seen, which is not so where XA, say, began one under
   * auto-commit.
   */
  boolean seeEnd() throws SQLException {
    return begunByText || !real.getAutoCommit();
  }

  /** Whether no check waits, and SET CONSTRAINTS has said nothing. */
  public boolean isEmpty() {
    return checks.isEmpty() && said.isEmpty();
  }

  /** The transaction has ended. */
  public void clear() {
    begunByText = false;
    checks.clear();
    said = List.of();
    saidBefore.clear();
  }

  /** Whether the check of a key is put off now until the transaction ends. */
  boolean isDeferred(ForeignKey key) {
    boolean deferred = key.deferred();
    for (SetConstraints one : said) {
      if (key.deferrable() && isOf(key, one)) {
        deferred = one.deferred();
      }
    }
    return deferred;
  }

  private static boolean isOf(ForeignKey key, SetConstraints set) {
    return set.constraints().isEmpty()
        || set.constraints().stream()
            .anyMatch(
                named ->
                    key.name().equals(named.name())
                        && (named.schema() == null || key.child().schema().equals(named.schema())));
  }

  /**
   * Takes over what SET CONSTRAINTS has said. Checks that are put off no longer are made now, and
   * again at the end, as a savepoint may bring back what was before.
   *
   * @throws SQLException as the database says where a live row points to a deleted one
   */
  public void set(SetConstraints set) throws SQLException {
    if (!database.isInTransaction(real)) {
      return;
    }
    List<SetConstraints> all = new ArrayList<>(said);
    if (set.constraints().isEmpty()) {
      all.clear();
    }
    all.remove(set);
    all.add(set);
    said = List.copyOf(all);
    if (!set.deferred()) {
      for (Check check : List.copyOf(checks)) {
        if (isOf(check.key().key(), set)) {
          require(check);
        }
      }
    }
  }

  /** Takes note that a savepoint is set. */
  public Savepoint set(Savepoint savepoint) {
    saidBefore.put(savepoint, said);
    return savepoint;
  }

  /** What was said since this savepoint is undone (PostgreSQL: AfterTriggerEndSubXact). */
  public void rollBackTo(Savepoint savepoint) {
    said = saidBefore.getOrDefault(savepoint, said);
  }

  /**
   * Makes them.
   *
   * @throws SQLException as the database says where a live row points to a deleted one
   */
  public void run() throws SQLException {
    if (checks.isEmpty()) {
      return;
    }
    List<Check> all = List.copyOf(checks);
    checks.clear();
    if (database.transaction(real) == TransactionState.FAILED) {
      return; // Nothing of it is committed.
    }
    for (Check check : all) {
      require(check);
    }
  }

  private void require(Check check) throws SQLException {
    if (isViolated(check)) {
      database.violate(real, check.key().key());
    }
  }

  private boolean isViolated(Check check) throws SQLException {
    try (PreparedStatement query = real.prepareStatement(check.key().findOrphan())) {
      if (!check.deleted().bind(query, check.parents().places(check.key()), lists, check.key())) {
        return false;
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
