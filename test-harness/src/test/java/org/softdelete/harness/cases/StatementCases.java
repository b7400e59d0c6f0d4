package org.softdelete.harness.cases;

import java.util.List;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Script;

/** The cases of {@code cases/*.cases}, for what runs them in its own way. */
public final class StatementCases {

  private StatementCases() {}

  /** Where the driver finds the rules, from the root of the class path. */
  public static String rules() {
    return "fixture/rules.yaml";
  }

  /** The tables and rows that all of them speak of. */
  public static Fixture fixture() {
    return StoryFixture.load();
  }

  /** All that are meant for a database. */
  public static List<Script> scripts(Product product) {
    return Resources.sections(".cases").stream()
        .filter(section -> CaseScript.isFor(section, product))
        .map(section -> CaseScript.of(section, product))
        .toList();
  }

  /**
   * The cases of another file, with tables of their own.
   *
   * @param file from the root of the test resources
   * @param tests the class that runs them, chosen by {@code -Donly}
   */
  public static List<Script> scripts(String file, Product product, Class<?> tests) {
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    List<Section> sections =
        SectionReader.read(name, Resources.text(file)).stream()
            .filter(section -> CaseScript.isFor(section, product))
            .toList();
    return Flags.given().only().of(sections, "section of " + file, Names::title).stream()
        .map(section -> CaseScript.of(section, product, tests))
        .toList();
  }
}
