package org.softdelete.harness.database;

import java.util.Optional;

/** Which rows of a fixture's soft-deleted tables a database starts with. */
public enum Content {
  /** Live and deleted rows. */
  EVERYTHING,
  /** The live rows only, as if the deletes had been real. */
  LIVE,
  /** The deleted rows only. */
  DELETED;

  /** The condition of the rows of {@code table} to remove at the start; empty if none are. */
  Optional<String> unwanted(FixtureTable table) {
    return switch (this) {
      case EVERYTHING -> Optional.empty();
      case LIVE -> table.live().map(live -> "NOT (" + live + ")");
      case DELETED -> table.live();
    };
  }
}
