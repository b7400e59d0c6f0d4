package org.softdelete.jdbc.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.reference.RestoredTable;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.rules.ListedTables;

/**
 * Brings back all that one delete took, as the rows tell by their batch (SEMANTICS §5). As
 * thread-safe as the connection.
 */
public final class BatchRestoration {

  private final Connection real;
  private final Dialect dialect;
  private final References references;
  private final Restorations back;

  /** The rows that had the batch. */
  private final Map<RestoredTable, RowKeys> found = new LinkedHashMap<>();

  /** That on {@code real}. */
  public BatchRestoration(
      Connection real, Database database, Dialect dialect, References references) {
    this.real = real;
    this.dialect = dialect;
    this.references = references;
    this.back = new Restorations(new StepStatements(real), database, references, dialect.keys());
  }

  /**
   * Brings back the rows of these tables that have the batch, and what was deleted with them.
   *
   * @param told what was warned of before
   * @return how many rows that are, of all tables
   * @throws SQLException as the database says, and if a row would point to a deleted one
   */
  public long restore(List<ListedTables.WithBatch> tables, String batch, ToldOnce told)
      throws SQLException {
    long count = 0;
    for (ListedTables.WithBatch table : tables) {
      count += restore(table.name(), table.listed(), table.type(), batch);
    }
    return count + follow(told);
  }

  /**
   * Brings back those of one table.
   *
   * @param type the type of the column that tells it, as SQL text
   */
  private long restore(RelationName name, ListedTable listed, String type, String batch)
      throws SQLException {
    RestoredTable table = references.restored(name, listed);
    RowKeys id = RowKeys.of(batch);
    RowKeys keys = new RowKeys();
    try (PreparedStatement lock = real.prepareStatement(table.lockBatch(type))) {
      id.bind(lock, new int[1], dialect.keys(), List.of(type));
      try (ResultSet rows = lock.executeQuery()) {
        keys.addAll(rows);
      }
    }
    if (keys.isEmpty()) {
      return 0;
    }
    found.put(table, keys);
    try (PreparedStatement update = real.prepareStatement(table.restoreBatch(type))) {
      id.bind(update, new int[1], dialect.keys(), List.of(type));
      return update.executeUpdate();
    }
  }

  /** Brings back what was deleted with these rows and has no batch. */
  private long follow(ToldOnce told) throws SQLException {
    long count = 0;
    for (Map.Entry<RestoredTable, RowKeys> one : found.entrySet()) {
      count += back.follow(one.getKey(), one.getValue(), Set.of());
    }
    back.check();
    back.warnings(told);
    return count;
  }
}
