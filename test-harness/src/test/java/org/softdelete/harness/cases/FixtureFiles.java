package org.softdelete.harness.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureTable;

/** Reads a fixture from the test resources. */
public final class FixtureFiles {

  private static final String MADE = "made:";

  private FixtureFiles() {}

  /**
   * A fixture.
   *
   * @param tables the file that lists its tables: name; key columns; the condition of live rows. A
   *     line {@code made: a, b} names tables that the rules list and that scripts make
   * @param scripts the files that make and fill them, in this order
   */
  public static Fixture read(String tables, String... scripts) {
    List<String> lines =
        Resources.text(tables)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    return new Fixture(
        Stream.of(scripts).map(Resources::text).collect(Collectors.joining()),
        lines.stream().filter(line -> !line.startsWith(MADE)).map(FixtureFiles::table).toList(),
        lines.stream()
            .filter(line -> line.startsWith(MADE))
            .flatMap(line -> Stream.of(line.substring(MADE.length()).split(",", -1)))
            .map(String::strip)
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
