package org.softdelete.harness.cases;

import org.softdelete.harness.database.Fixture;

/** The tables and rows that cases and facts speak of: {@code fixture/} in the test resources. */
final class StoryFixture {

  /** Where the driver finds the rules. */
  static final String RULES = "classpath:fixture/rules.yaml";

  private StoryFixture() {}

  static Fixture load() {
    return FixtureFiles.read("fixture/tables.txt", "fixture/schema.sql", "fixture/rows.sql");
  }
}
