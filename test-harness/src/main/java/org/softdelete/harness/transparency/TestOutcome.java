package org.softdelete.harness.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * How one test ended. Immutable.
 *
 * @param status how
 * @param problem the exception of a test that did not pass and its message, the reason for one that
 *     was skipped, otherwise empty
 * @param castTo the class of the real driver that one of the driver's wrappers was cast to, if it
 *     failed for that, otherwise empty
 * @param frames where the exception was thrown and who called: {@code Class.method}, innermost
 *     first, parted by blanks, without the JDK's and the test framework's own; empty if there is
 *     none
 */
record TestOutcome(Status status, String problem, String castTo, String frames) {

  /** How a test can end. */
  enum Status {
    PASSED,
    FAILED,
    /** By a condition, or an assumption that did not hold. */
    SKIPPED,
    /** Neither it nor anything that it is part of was reported: the run ended before. */
    MISSING
  }

  static final TestOutcome PASSED = new TestOutcome(Status.PASSED, "", "", "");

  static final TestOutcome MISSING = new TestOutcome(Status.MISSING, "", "", "");

  private static final Pattern CAST =
      Pattern.compile("class org\\.softdelete\\.\\S+ cannot be cast to class (\\S+)");

  /** What differs from run to run: ports, object ids, times. */
  private static final Pattern VOLATILE = Pattern.compile("@[0-9a-f]+|[0-9]+");

  /** More of them only repeat how every test of a suite is set up. */
  private static final int FRAMES = 6;

  private static final Pattern NOBODYS = Pattern.compile("(java|jdk|org\\.junit)\\..*");

  static TestOutcome skipped(String reason) {
    return new TestOutcome(Status.SKIPPED, reason, "", "");
  }

  /** What a test framework says of a test that it ran. */
  static TestOutcome of(TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      return PASSED;
    }
    List<Throwable> chain = chain(result.getThrowable().orElse(null));
    Status status =
        result.getStatus() == TestExecutionResult.Status.ABORTED ? Status.SKIPPED : Status.FAILED;
    return chain.isEmpty()
        ? new TestOutcome(status, "", "", "")
        : new TestOutcome(status, chain.get(0).toString(), castTo(chain), frames(chain.get(0)));
  }

  /** The same but for what differs from run to run. */
  boolean isAlike(TestOutcome other) {
    return status == other.status && cause().equals(other.cause());
  }

  /** What tests that fail for the same reason have in common. */
  String cause() {
    return VOLATILE.matcher(problem).replaceAll("#");
  }

  @Override
  public String toString() {
    String how = status.toString().toLowerCase(Locale.ROOT);
    return (problem.isEmpty() ? how : how + ": " + problem)
        + (frames.isEmpty() ? "" : " at " + frames);
  }

  private static List<Throwable> chain(@Nullable Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  private static String castTo(List<Throwable> chain) {
    for (Throwable t : chain) {
      Matcher cast = CAST.matcher(String.valueOf(t.getMessage()));
      if (t instanceof ClassCastException && cast.find()) {
        return cast.group(1);
      }
    }
    return "";
  }

  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> !NOBODYS.matcher(frame.getClassName()).matches())
        .limit(FRAMES)
        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
        .collect(Collectors.joining(" "));
  }
}
