package org.softdelete.harness.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureTable;

/** The tables and rows that cases and facts speak of: {@code fixture/} in the test resources. */
final class StoryFixture {

  /** Where the driver finds the rules. */
  static final String RULES = "classpath:fixture/rules.yaml";

  private StoryFixture() {}

  static Fixture load() {
    return new Fixture(
        Resources.text("fixture/schema.sql") + Resources.text("fixture/rows.sql"),
        Resources.text("fixture/tables.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(StoryFixture::table)
            .toList());
  }

  private static FixtureTable table(String line) {
    String[] parts = line.split(";", -1);
    List<String> key =
        Arrays.stream(parts[1].split(",")).map(String::strip).filter(c -> !c.isEmpty()).toList();
    Optional<String> live = Optional.of(parts[2].strip()).filter(text -> !text.isEmpty());
    return new FixtureTable(parts[0].strip(), key, live);
  }
}
