package org.softdelete.harness.database;

import java.util.List;
import java.util.Optional;

/**
 * A table of a fixture. What "live" means is said here once more, independently of the rules file,
 * so that a mistake in reading the rules cannot hide itself. Immutable.
 *
 * @param name the name as SQL text: {@code users}, {@code app.messages}, {@code "Ledger"}
 * @param key its key columns, as {@link java.sql.ResultSetMetaData} names them but for case; empty
 *     if it has no key
 * @param live the condition that live rows fulfil; empty if every row is live
 */
public record FixtureTable(String name, List<String> key, Optional<String> live) {

  public FixtureTable {
    key = List.copyOf(key);
  }

  /** Whether the table can hold deleted rows. */
  public boolean softDeleted() {
    return live.isPresent();
  }
}
