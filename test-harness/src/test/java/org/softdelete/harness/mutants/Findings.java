package org.softdelete.harness.mutants;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.rewrite.secondreading.Outcome;
import org.softdelete.rewrite.secondreading.Verdict;

/** What became of all mutants of a run, in figures. For one thread. */
final class Findings {

  private final Explanations explanations;
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<Outcome, Integer> texts = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Integer> stoppedTexts = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Integer> letThrough = new EnumMap<>(Outcome.class);
  private final Map<String, Integer> unseen = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();
  private int explained;
  private int everywhere;

  /**
   * Findings about none yet.
   *
   * @param explanations by patterns of the names of mutants, why they may survive
   */
  Findings(Explanations explanations) {
    this.explanations = explanations;
  }

  /** Counts one. */
  void add(Judgement judgement) {
    Fate fate = judgement.fate();
    fates.merge(fate, 1, Integer::sum);
    if (!fate.changes()) {
      return;
    }
    everywhere += judgement.isStoppedEverywhere() ? 1 : 0;
    for (Change change : judgement.result().changes()) {
      count(change.isLetThrough() ? letThrough : texts, change);
    }
    if (judgement.oracle().isPresent() && !judgement.oracle().get().loud()) {
      judgement.stopped().forEach(change -> count(stoppedTexts, change));
    }
    if (fate == Fate.ORACLE) {
      judgement.stopped().stream()
          .map(Findings::reason)
          .distinct()
          .forEach(reason -> unseen.merge(reason, 1, Integer::sum));
    }
    if (fate == Fate.SURVIVES) {
      survives(judgement.mutant());
    }
    if (judgement.deceives()) {
      notices.add("The second reading confirms what the oracle stops: " + judgement.mutant());
    }
  }

  private static void count(Map<Outcome, Integer> outcomes, Change change) {
    outcomes.merge(change.second().outcome(), 1, Integer::sum);
  }

  private static String reason(Change change) {
    Verdict second = change.second();
    String said =
        second.reason().startsWith("Encountered")
            ? "UNREAD: what is sent, or came in, is no SQL to it"
            : second.outcome() + ": " + second.reason();
    return (change.isLetThrough() ? "of a text to be refused, " : "") + said;
  }

  private void survives(Mutant mutant) {
    if (explanations.of(entry -> Explanations.isNamed(entry, mutant.name())).isPresent()) {
      explained++;
    } else {
      notices.add("Survives, and nobody has said why: " + mutant);
    }
  }

  void print(PrintStream out) {
    int changing = 0;
    for (Fate fate : Fate.values()) {
      changing += fate.changes() ? count(fate) : 0;
    }
    notices.forEach(out::println);
    out.println("Mutants that");
    for (Fate fate : Fate.values()) {
      int count = count(fate);
      out.printf(
          "  %,7d %9s  %s%n", count, fate.changes() ? share(count, changing) : "", fate.text());
    }
    int both = count(Fate.BOTH);
    int oracle = both + count(Fate.LOUD) + count(Fate.ORACLE);
    int second = both + count(Fate.SECOND_READING);
    int neither = count(Fate.SAME) + count(Fate.SURVIVES);
    out.printf(
        "%,d send something else: the oracle stops %s of them, the second reading %s, neither %s%n",
        changing, share(oracle, changing), share(second, changing), share(neither, changing));
    out.printf("%,d of them the second reading stops wherever they do%n", everywhere);
    out.printf("%,d of those that survive are explained%n", explained);
    print(out, "Of the texts that they change and that were read a second time", texts);
    print(out, "Of those besides that should be refused", letThrough);
    print(out, "Of those at which the oracle stops them and no error tells of it", stoppedTexts);
    out.println("Where only the oracle stops them, the second reading says");
    unseen.forEach((reason, count) -> out.printf("  %,7d            %s%n", count, reason));
  }

  private int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  private static void print(PrintStream out, String what, Map<Outcome, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%s, %,d, the second reading says%n", what, all);
    counts.forEach(
        (outcome, count) -> out.printf("  %,7d %9s  %s%n", count, share(count, all), outcome));
  }

  private static String share(int count, int all) {
    return all == 0 ? "" : "%.1f %%".formatted(100.0 * count / all);
  }
}
