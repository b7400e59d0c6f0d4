package org.softdelete.harness.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.cases.Section;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.database.Database;
import org.softdelete.rewrite.check.RulesCheck;
import org.softdelete.rewrite.check.RulesReport;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rules.Rules;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Every case of {@code relations/rules-check.cases}. */
@ExtendWith(Servers.Parameter.class)
class RulesCheckTest {

  private static final Pattern CURE = Pattern.compile("Add it: (.*), or name another column");

  @TestFactory
  Stream<DynamicTest> whatDoesNotFitIsToldAndMendedByWhatIsSaid(Servers servers) {
    return new Sections("rules-check", RulesCheckTest.class, servers)
        .tests(
            (section, product, plain, rerun) -> {
              Database database = KnownDatabase.of(product);
              Rules rules = rules(section);
              RulesReport report = report(rules, database, plain);

              assertThat(String.join("\n", report.problems()))
                  .as(rerun)
                  .isEqualTo(section.blocks().get(2).text());
              List<String> cures =
                  report.problems().stream()
                      .map(CURE::matcher)
                      .filter(Matcher::find)
                      .map(cure -> cure.group(1))
                      .toList();
              Sections.run(plain, String.join(";\n", cures));
              assertThat(report(rules, database, plain).problems())
                  .as(rerun)
                  .hasSize(report.problems().size() - cures.size());
            });
  }

  private static Rules rules(Section section) {
    String tables =
        section.blocks().get(1).text().lines().map("  "::concat).collect(Collectors.joining("\n"));
    try {
      return RulesFile.read("rules.yaml", "version: 1\ntables:\n" + tables);
    } catch (RulesException e) {
      throw section.wrong(e.getMessage());
    }
  }

  private static RulesReport report(Rules rules, Database database, Connection plain)
      throws SQLException {
    Catalog catalog = database.catalog(plain, RulesCheck.tables(rules));
    return RulesCheck.of(
        rules, catalog, database.dialect(plain), database.tables(plain, database.dialect(plain)));
  }
}
