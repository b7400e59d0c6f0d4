package org.softdelete.harness.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.harness.transparency.TestOutcome.Status;

/** The list of known differences. */
class ExplanationsTest {

  private static final Explanations EXPLANATIONS =
      Explanations.of(
          List.of(
              "# One",
              "# reason.",
              "C/a",
              "C/*b()",
              "",
              "# Another.",
              "at p.T.assume",
              "skipped S/*"));

  @Test
  void aTestIsKnownByItsName() {
    assertThat(EXPLANATIONS.of(difference("C/a", "")::isMeantBy)).contains("One reason.");
    assertThat(EXPLANATIONS.of(difference("C/a2", "")::isMeantBy)).isEmpty();
  }

  @Test
  void aStarStandsForAnything() {
    assertThat(EXPLANATIONS.of(difference("C/#1/b()", "")::isMeantBy)).contains("One reason.");
    assertThat(EXPLANATIONS.of(difference("C/#1/c()", "")::isMeantBy)).isEmpty();
  }

  @Test
  void aTestIsKnownByThePlaceWhereItEnded() {
    assertThat(EXPLANATIONS.of(difference("D/x", "q.X.y p.T.assume")::isMeantBy))
        .contains("Another.");
    assertThat(EXPLANATIONS.of(difference("D/x", "p.T.assumeMore")::isMeantBy)).isEmpty();
  }

  @Test
  void aTestThatMaySkipItselfMayNotFail() {
    Difference skipped = new Difference("S/m", TestOutcome.PASSED, TestOutcome.skipped("old"));
    assertThat(EXPLANATIONS.of(skipped::isMeantBy)).contains("Another.");
    assertThat(EXPLANATIONS.of(difference("S/m", "")::isMeantBy)).isEmpty();
  }

  @Test
  void whatNothingNeedsIsTold() {
    assertThat(EXPLANATIONS.unneeded(difference("C/b()", "")::isMeantBy))
        .containsExactly("C/a", "at p.T.assume", "skipped S/*");
  }

  @Test
  void aTestWithoutAReasonIsAMistake() {
    assertThatThrownBy(() -> Explanations.of(List.of("C/a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No reason stands above C/a");
  }

  private static Difference difference(String test, String frames) {
    return new Difference(
        test, TestOutcome.PASSED, new TestOutcome(Status.FAILED, "Error", "", frames));
  }
}
