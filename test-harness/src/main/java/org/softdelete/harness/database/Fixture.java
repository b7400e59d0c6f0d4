package org.softdelete.harness.database;

import java.util.List;

/**
 * What a database holds at the start. Immutable.
 *
 * @param script SQL that makes the tables and fills them, with live and deleted rows; run as one
 *     text
 * @param tables every table that the script makes
 */
public record Fixture(String script, List<FixtureTable> tables) {

  public Fixture {
    tables = List.copyOf(tables);
  }
}
