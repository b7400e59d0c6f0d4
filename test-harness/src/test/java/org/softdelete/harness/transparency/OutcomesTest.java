package org.softdelete.harness.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softdelete.harness.transparency.TestOutcome.Status;

/** What two runs say of the same test. */
class OutcomesTest {

  private static final TestOutcome FAILED =
      new TestOutcome(Status.FAILED, "Error: tab\t, line\n, \\n", "a.B", "a.B.c d.E.f");

  @Test
  void whatIsWrittenIsRead(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("outcomes");
    Files.write(file, List.of(Outcomes.line("C/m(\t)", FAILED)));
    assertThat(Outcomes.read(file).of("C/m(\t)")).isEqualTo(FAILED);
  }

  @Test
  void aTestOfAClassThatFailedAsAWholeHasFailed() {
    Outcomes run = outcomes(Map.of("C", FAILED));
    assertThat(run.of("C/m()/#1")).isEqualTo(FAILED);
    assertThat(run.of("Cd/m()")).isEqualTo(TestOutcome.MISSING);
  }

  @Test
  void whatATestIsPartOfIsNotCounted() {
    Outcomes one = outcomes(Map.of("C", FAILED, "D", FAILED));
    Outcomes other = outcomes(Map.of("C/m()", TestOutcome.PASSED, "C2/m()", TestOutcome.PASSED));
    assertThat(Outcomes.names(one, other)).containsExactly("C/m()", "C2/m()", "D");
  }

  @Test
  void failuresThatOnlyDifferInNumbersAreAlike() {
    assertThat(failed("port 5432, A@1f")).matches(failed("port 40001, A@77")::isAlike);
    assertThat(failed("no rows")).matches(one -> !one.isAlike(failed("no columns")));
    assertThat(failed("no rows")).matches(one -> !one.isAlike(TestOutcome.skipped("no rows")));
  }

  @Test
  void aLaterRunCountsInPlaceOfTheFirst() {
    Outcomes first = outcomes(Map.of("C/a", FAILED, "C/b", FAILED));
    Outcomes later = outcomes(Map.of("C/b", TestOutcome.PASSED));
    assertThat(first.updatedBy(later).byName())
        .containsEntry("C/a", FAILED)
        .containsEntry("C/b", TestOutcome.PASSED);
  }

  private static TestOutcome failed(String problem) {
    return new TestOutcome(Status.FAILED, problem, "", "");
  }

  private static Outcomes outcomes(Map<String, TestOutcome> byName) {
    return new Outcomes(new TreeMap<>(byName));
  }
}
