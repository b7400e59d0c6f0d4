package org.softdelete.harness.mutants;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softdelete.harness.flags.Command;
import org.softdelete.rewrite.secondreading.Outcome;

/** A mutant that changes texts, for those who want to know more of it. */
final class Portrait {

  private static final int MOST = 3;

  private Portrait() {}

  /** What it does, some of the texts, what they should be, and the command that tries it again. */
  static String of(Judgement judgement) {
    return "%s%n%s, %,d texts changed, the oracle %s%n%s%s%n%n"
        .formatted(
            judgement.mutant(),
            judgement.fate(),
            judgement.result().changed(),
            judgement
                .oracle()
                .map(stop -> "stops it at '" + stop.script().title() + "'")
                .orElse("does not stop it"),
            Stream.concat(
                    judgement.stopped().stream(),
                    judgement.result().changes().stream().filter(change -> !isSeen(change)))
                .distinct()
                .limit(MOST)
                .map(Portrait::text)
                .collect(Collectors.joining()),
            rerun(judgement).text());
  }

  private static Command rerun(Judgement judgement) {
    return new Command("mvn -q test-compile -pl test-harness -am -Pmutants")
        .on(judgement.result().changes().get(0).text().stock().product())
        .only(judgement.mutant().name());
  }

  private static boolean isSeen(Change change) {
    return change.second().outcome() == Outcome.DISAGREED;
  }

  private static String text(Change change) {
    return "  in:     %s%n  right:  %s%n  mutant: %s%n  second reading: %s %s%n"
        .formatted(
            change.text().sql(),
            change.text().truth().text(),
            change.sent(),
            change.second().outcome(),
            change.second().reason());
  }
}
