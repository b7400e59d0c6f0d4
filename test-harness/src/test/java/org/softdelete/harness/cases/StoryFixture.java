package org.softdelete.harness.cases;

import org.softdelete.harness.database.Fixture;

/** The tables and rows that cases and facts speak of: {@code fixture/} in the test resources. */
final class StoryFixture {

  /** Where the driver finds the rules. */
  static final String RULES = "classpath:fixture/rules.yaml";

  private StoryFixture() {}

  /** For the oracle, with planted rows that no case speaks of. */
  static Fixture load() {
    return FixtureFiles.read(
        "fixture/tables.txt", "fixture/schema.sql", "fixture/rows.sql", "fixture/buried.sql");
  }

  /** For facts, which say how many rows there are. */
  static Fixture withoutPlanted() {
    return FixtureFiles.read("fixture/tables.txt", "fixture/schema.sql", "fixture/rows.sql");
  }
}
