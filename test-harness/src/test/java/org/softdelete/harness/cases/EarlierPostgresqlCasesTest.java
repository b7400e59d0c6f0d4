package org.softdelete.harness.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/**
 * What a delete returns on PostgreSQL 17, whose RETURNING knows a row only as it has become: all
 * cases with that clause that it takes, each beside its twin.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierPostgresqlCasesTest {

  /** So that no mistake lets all of them be left out unseen. */
  private static final int AT_LEAST = 60;

  private Server server;

  @BeforeAll
  void start() {
    assumeTrue(Servers.products().contains(Product.POSTGRESQL));
    server = Server.earlierPostgresql();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aDeleteReturnsItsRowsAsTheyWere() throws SQLException {
    Only only = Flags.given().only();
    List<Section> sections =
        only.of(Resources.sections(".cases"), "section of cases/*.cases", Names::title).stream()
            .filter(EarlierPostgresqlCasesTest::returns)
            .toList();
    AdmittedCases cases = new AdmittedCases(exchange -> false);
    cases.judge(server, sections, Product.POSTGRESQL, EarlierPostgresqlCasesTest.class);
    System.out.printf(
        "PostgreSQL 17 runs %d of %d cases, %d unlike their twins. The others end with %s%n",
        cases.run(), sections.size(), cases.unlike(), cases.leftOut());
    assertThat(cases.unlike()).as(cases::reports).isZero();
    if (only.isEverything()) {
      assertThat(cases.run()).isGreaterThan(AT_LEAST);
    }
  }

  /** Whether it returns rows; not those of {@link #whatCannotBeReturnedIsRefused}. */
  private static boolean returns(Section section) {
    String texts =
        section.blocks().stream().map(Section.Block::text).collect(Collectors.joining(";"));
    return CaseScript.isFor(section, Product.POSTGRESQL)
        && texts.contains("RETURNING")
        && Stream.of("MERGE", "CURRENT OF", "xmax").noneMatch(texts::contains);
  }

  @Test
  void whatCannotBeReturnedIsRefused() throws SQLException {
    Map<String, String> reasons =
        Map.of(
            "MERGE INTO orders o USING tags t ON o.id = t.id WHEN MATCHED THEN DELETE"
                + " RETURNING o.id",
            "before PostgreSQL 18 a MERGE cannot return",
            "DELETE FROM users WHERE CURRENT OF c RETURNING id",
            "the row of a cursor cannot be returned as it was",
            "CREATE TABLE members (id INT, deleted_at TIMESTAMP); DELETE FROM members RETURNING id",
            "by the table's primary key, and it has none",
            "INSERT INTO stories (id) VALUES (11) ON CONFLICT (id) DO UPDATE SET title = 'x'"
                + " RETURNING xmax = 0",
            "before PostgreSQL 18 nothing tells it from one that is updated");
    List<Step> steps = new ArrayList<>();
    reasons.forEach((sql, reason) -> steps.add(refused(sql, reason)));
    Subject driver = Subject.driver(StoryFixture.RULES);
    try (Oracle oracle = new Oracle(server, "refusals", StoryFixture.load(), driver)) {
      Verdict verdict = oracle.judge(Script.of("RETURNING", "", steps));
      assertThat(verdict.equal()).as(verdict::report).isTrue();
    }
  }

  private static Step refused(String sql, String reason) {
    return new Step(
        sql, Optional.empty(), null, false, false, new Expectation.Refusal("0A000", reason));
  }
}
