package org.softdelete.harness.regression.database;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.TransactionState;
import org.softdelete.harness.regression.script.ScriptStatement;

/**
 * The three databases that a script runs on. For one thread at a time.
 *
 * @param driver where the script's statements go through the driver, and deleted rows lie beside
 *     the live ones
 * @param twin the same without deleted rows, by the plain driver
 * @param control the same as the twin, with its rows in another order: where it differs from the
 *     twin, the twin tells nothing
 */
public record ScriptSessions(ScriptSession driver, ScriptSession twin, ScriptSession control)
    implements AutoCloseable {

  /** Where a transaction is broken on some side, breaks it on all, so that all go on alike. */
  public void breakAlike() throws SQLException {
    if (in(TransactionState.FAILED)) {
      for (ScriptSession side : List.of(driver, twin, control)) {
        if (side.transaction() == TransactionState.OPEN) {
          side.run(ScriptStatement.of("SELECT 1 / 0"));
        }
      }
    }
  }

  /** Whether all can still be talked to. */
  public boolean areConnected() throws SQLException {
    return !driver.real().isClosed() && !twin.real().isClosed() && !control.real().isClosed();
  }

  /** Whether all have the same tables, as far as the driver's side can be asked now. */
  public boolean haveSameTables() throws SQLException {
    return in(TransactionState.FAILED) || Catalog.of(driver.real()).equals(Catalog.of(twin.real()));
  }

  private boolean in(TransactionState state) throws SQLException {
    return driver.transaction() == state
        || twin.transaction() == state
        || control.transaction() == state;
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    twin.close();
    control.close();
  }
}
