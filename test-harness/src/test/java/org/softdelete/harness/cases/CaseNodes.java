package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Verdict;

/** Arranges cases as a tree of tests: database, file, case. */
final class CaseNodes {

  private CaseNodes() {}

  /** How a case is judged. */
  @FunctionalInterface
  interface Judge {
    Verdict judge(Script script) throws SQLException;
  }

  /** A test per chosen case that is meant for this database. */
  static DynamicContainer of(Product product, Judge judge) {
    Map<String, List<DynamicTest>> files =
        Selection.of(".cases").stream()
            .filter(section -> CaseScript.isFor(section, product))
            .collect(
                Collectors.groupingBy(
                    Section::file,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        section -> test(section, product, judge), Collectors.toList())));
    return DynamicContainer.dynamicContainer(
        Names.of(product),
        files.entrySet().stream()
            .map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue())));
  }

  private static DynamicTest test(Section section, Product product, Judge judge) {
    return DynamicTest.dynamicTest(
        section.title(),
        () -> {
          Verdict verdict = judge.judge(CaseScript.of(section, product));
          assertThat(verdict.equal()).as(verdict::report).isTrue();
        });
  }
}
