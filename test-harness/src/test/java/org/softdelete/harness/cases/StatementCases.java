package org.softdelete.harness.cases;

import java.util.List;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;
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
}
