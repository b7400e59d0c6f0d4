package org.softdelete.jdbc.execution;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Executes the entries of a batch apart from one another, where something has to be done between
 * them (JDBC 4.3, 14.1). Stateless, so thread-safe.
 */
public final class BatchEntries {

  private BatchEntries() {}

  /** Executes one entry. */
  @FunctionalInterface
  public interface Entry {

    /** Executes the entry of this number, from 0 on, and answers its update count. */
    int execute(int number) throws SQLException;
  }

  /**
   * Executes all.
   *
   * @param size how many there are
   * @param goesOn whether those behind one that fails are executed, too; if not, those before it
   *     have failed with it
   * @return their update counts
   * @throws BatchUpdateException if one of them fails
   */
  public static int[] execute(int size, boolean goesOn, Entry entry) throws SQLException {
    int[] counts = new int[size];
    SQLException first = null;
    for (int i = 0; i < size; i++) {
      try {
        counts[i] = entry.execute(i);
      } catch (ChangedMeanwhile again) {
        throw again;
      } catch (SQLException failure) {
        if (!goesOn) {
          throw failed(failure, size);
        }
        counts[i] = Statement.EXECUTE_FAILED;
        if (first == null) {
          first = failure;
        } else {
          first.setNextException(failure);
        }
      }
    }
    if (first != null) {
      throw batch(first, counts);
    }
    return counts;
  }

  /** The failure of a batch of which all has failed with one entry. */
  public static SQLException failed(SQLException failure, int size) {
    int[] counts = new int[size];
    Arrays.fill(counts, Statement.EXECUTE_FAILED);
    return failure instanceof BatchUpdateException ? failure : batch(failure, counts);
  }

  private static BatchUpdateException batch(SQLException failure, int[] counts) {
    var batch =
        new BatchUpdateException(
            failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), counts, failure);
    batch.setNextException(failure);
    return batch;
  }
}
