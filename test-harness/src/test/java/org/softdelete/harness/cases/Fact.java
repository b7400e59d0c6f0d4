package org.softdelete.harness.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;

/**
 * A section of a {@code .facts} file: statements and what they give. Immutable.
 *
 * @param section where it is written
 */
record Fact(Section section) {

  private static final String EXPECTED = "gives";

  /**
   * Runs the statements.
   *
   * @return the blocks of the section with what really came in place of what was expected; equal to
   *     {@link #expected} if the fact holds
   */
  String actual(FixtureDatabase database, Subject subject) throws SQLException {
    List<String> blocks = new ArrayList<>();
    try (Connection driver = subject.connect(database.url());
        Connection another = subject.connect(database.url());
        Connection plain = database.connect()) {
      for (Section.Block block : section.blocks()) {
        Connection connection =
            switch (block.kind()) {
              case "" -> driver;
              case "elsewhere" -> another;
              case "in the table" -> plain;
              case EXPECTED -> null;
              default -> throw section.wrong("unknown kind of block '" + block.kind() + "'");
            };
        if (connection != null) {
          blocks.add(block.text());
          Outcome outcome = Execution.run(connection, block.text(), Step.of(block.text()));
          blocks.add(text(outcome));
        }
      }
    } finally {
      database.reset();
    }
    return String.join("\n", blocks);
  }

  /** The blocks of the section. */
  String expected() {
    return section.blocks().stream().map(Section.Block::text).collect(Collectors.joining("\n"));
  }

  private static String text(Outcome outcome) {
    if (outcome instanceof Outcome.Answer answer) {
      return answer.results().stream().map(Fact::text).collect(Collectors.joining("\n"));
    }
    return "error " + ((Outcome.Failed) outcome).sqlState();
  }

  private static String text(Outcome.Result result) {
    if (result instanceof Outcome.Rows rows) {
      return rows.rows().isEmpty()
          ? "no rows"
          : rows.rows().stream()
              .map(row -> String.join(" | ", row))
              .collect(Collectors.joining("\n"));
    }
    return ((Outcome.Count) result).rows() + " changed";
  }
}
