package org.softdelete.harness.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a database holds at the start. Immutable.
 *
 * @param script SQL that makes the tables and fills them, with live and deleted rows; run as one
 *     text
 * @param tables every table that the script makes
 * @param made the names of further tables that the rules list, and that scripts make for themselves
 */
public record Fixture(String script, List<FixtureTable> tables, List<String> made) {

  public Fixture {
    tables = List.copyOf(tables);
    made = List.copyOf(made);
  }

  /** A fixture for scripts that make no listed tables. */
  public Fixture(String script, List<FixtureTable> tables) {
    this(script, tables, List.of());
  }

  /** The names, as SQL text, of all tables that the rules list and whose rows are to stay. */
  public List<String> listed() {
    return Stream.concat(
            tables.stream().filter(FixtureTable::softDeleted).map(FixtureTable::name),
            made.stream())
        .toList();
  }
}
