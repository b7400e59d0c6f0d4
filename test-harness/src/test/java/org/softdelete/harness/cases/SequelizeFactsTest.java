package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;

/**
 * What Sequelize's paranoid models do and this driver does too, by number, and what no twin can
 * tell, on every database.
 */
@ExtendWith(Servers.Parameter.class)
class SequelizeFactsTest {

  private static final String ENDING = ".facts";

  @TestFactory
  List<DynamicContainer> theDriverDoesWhatParanoidModelsDo(Servers servers) throws SQLException {
    List<DynamicContainer> databases = new ArrayList<>();
    for (Product product : Servers.products()) {
      FixtureDatabase database =
          FixtureDatabase.create(
              servers.get(product), "facts", StoryFixture.withoutPlanted(), Content.EVERYTHING);
      Stream<DynamicTest> tests =
          Selection.of(ENDING).stream()
              .filter(section -> CaseScript.isFor(section, product))
              .map(section -> test(new Fact(section), product, database));
      databases.add(DynamicContainer.dynamicContainer(Names.of(product), tests));
    }
    return databases;
  }

  @Test
  void everyFactThatHasACounterpartInSqlIsThereForEveryDatabase() {
    Set<Integer> wanted =
        Stream.of(
                IntStream.of(2, 27, 34, 35, 40, 48, 50, 53, 54, 64),
                IntStream.rangeClosed(5, 12),
                IntStream.rangeClosed(23, 25),
                IntStream.rangeClosed(29, 32),
                IntStream.rangeClosed(43, 46),
                IntStream.rangeClosed(58, 60))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Product product : Product.STANDARD) {
      assertThat(
              Resources.sections(ENDING).stream()
                  .filter(section -> section.title().startsWith("fact "))
                  .filter(section -> CaseScript.isFor(section, product))
                  .map(section -> section.title().replaceAll("fact (\\d+):.*", "$1"))
                  .map(Integer::valueOf)
                  .collect(Collectors.toSet()))
          .as("facts on %s", product)
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private static DynamicTest test(Fact fact, Product product, FixtureDatabase database) {
    return DynamicTest.dynamicTest(
        fact.section().title(),
        () ->
            assertThat(fact.actual(database, Subject.driver(StoryFixture.RULES)))
                .as(
                    "Run it again: %s",
                    Names.rerun(fact.section(), product, SequelizeFactsTest.class))
                .isEqualTo(fact.expected()));
  }
}
