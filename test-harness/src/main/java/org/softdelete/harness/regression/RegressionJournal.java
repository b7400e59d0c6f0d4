package org.softdelete.harness.regression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.softdelete.harness.explained.Explanations;

/**
 * Notes what a run finds: figures, and in a file every statement that is refused by the driver only
 * or differs; those for which {@code explained.txt} has a reason are told apart. For one thread at
 * a time.
 */
final class RegressionJournal implements AutoCloseable {

  private final Explanations explanations;
  private final Set<String> needed = new HashSet<>();
  private final RegressionTally tally = new RegressionTally();
  private final PrintWriter notes;

  /** Opens the notes, {@code findings.txt} in a directory. */
  RegressionJournal(Path directory) throws IOException {
    Files.createDirectories(directory);
    this.notes = new PrintWriter(Files.newBufferedWriter(directory.resolve("findings.txt"), UTF_8));
    try (InputStream file =
        RegressionJournal.class.getResourceAsStream("/regression/explained.txt")) {
      String lines = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      this.explanations = Explanations.of(List.of(lines.split("\n", -1)));
    }
  }

  /** Notes a finding. */
  void note(Finding finding) {
    Result result = finding.judgement().result();
    String reason = "";
    if (result == Result.DIFFERENT || result == Result.LOST_OR_SHOWN) {
      reason = explanations.of(entry -> isMeant(entry, finding)).orElse("");
      result = reason.isEmpty() ? result : Result.EXPLAINED;
    }
    tally.add(finding, result, reason);
    switch (result) {
      case LOST_OR_SHOWN, DIFFERENT, REFUSED, OTHER_ORDER, TOO_SLOW, NOT_COMPARABLE ->
          notes.println(finding.report());
      case EXPLAINED -> notes.printf("%sexplained: %s%n%n", finding.report(), reason);
      default -> {
        // There is nothing to look at.
      }
    }
    notes.flush();
  }

  /** The figures so far. */
  RegressionTally tally() {
    return tally;
  }

  /** The entries of {@code explained.txt} that have explained nothing so far. */
  List<String> unneededExplanations() {
    return explanations.unneeded(needed::contains);
  }

  @Override
  public void close() {
    notes.close();
  }

  private boolean isMeant(String entry, Finding finding) {
    boolean meant = finding.isMeantBy(entry);
    if (meant) {
      needed.add(entry);
    }
    return meant;
  }
}
