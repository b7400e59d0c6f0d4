package org.softdelete.jdbc.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.dialect.KeyLists;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.TransactionState;
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

  /** The transaction has ended otherwise. */
  public void clear() {
    checks.clear();
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
      if (isViolated(check)) {
        database.violate(real, check.key().key());
      }
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
