package org.softdelete.harness.transparency;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down how each test ended, at once, and shows how far it is. Thread-safe. */
final class OutcomeListener implements TestExecutionListener {

  private final PrintWriter file;
  private final ProgressBar progress;

  /** With where to write to and to show; neither is closed here. */
  OutcomeListener(PrintWriter file, ProgressBar progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    progress.maxHint(plan.countTestIdentifiers(TestIdentifier::isTest));
  }

  @Override
  public synchronized void dynamicTestRegistered(TestIdentifier test) {
    if (test.isTest()) {
      progress.maxHint(progress.getMax() + 1);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    ended(test, TestOutcome.skipped(reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      ended(test, TestOutcome.of(result));
    }
  }

  private synchronized void ended(TestIdentifier test, TestOutcome outcome) {
    file.println(Outcomes.line(name(test.getUniqueIdObject()), outcome));
    // What was running when the process died is the first that is not there.
    file.flush();
    if (test.isTest()) {
      progress.step();
    }
  }

  /** The path without the engine and without the kinds of its segments. */
  private static String name(UniqueId id) {
    return id.getSegments().stream()
        .skip(1)
        .map(UniqueId.Segment::getValue)
        .collect(Collectors.joining("/"));
  }
}
