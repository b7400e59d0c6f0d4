package org.softdelete.harness.mutants;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.softdelete.rewrite.options.RewriteOptions;
import org.softdelete.rewrite.options.SecondReadingMode;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.rewrite.secondreading.Outcome;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rewrite.secondreading.Verdict;

/**
 * Has a mutant rewrite the texts that it can change, and the second reading say what it thinks. For
 * one thread.
 */
final class TextTrial {

  /** What hangs so often hangs. */
  private static final int MOST_ENDLESS = 3;

  /** So many texts tell what the second reading thinks of a mutant. */
  private static final int MOST_READ = 50;

  /** By identity, as a stock holds thousands of texts. */
  private final IdentityHashMap<Stock, SecondReader> readers = new IdentityHashMap<>();

  private final int size;
  private final Coverage coverage;

  TextTrial(DriverCode code, List<Stock> stocks) {
    List<Text> texts = new ArrayList<>();
    for (Stock stock : stocks) {
      texts.addAll(stock.texts());
      readers.put(
          stock,
          new SecondReader(
              stock.rules(),
              LinkedRelations.NONE,
              stock.dialect(),
              RewriteOptions.DEFAULT.hints()));
    }
    this.size = texts.size();
    this.coverage = new Coverage(code, texts);
  }

  /** How many texts there are. */
  int size() {
    return size;
  }

  /**
   * What a mutant does to texts. Immutable.
   *
   * @param changed of how many it sends something else
   * @param changes some of these, from the first to the last
   * @param refused how many it refuses, or fails to rewrite, that are sent otherwise
   * @param endless how many it does not finish
   */
  record Result(int changed, List<Change> changes, int refused, int endless) {

    Result {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Rewrites them.
   *
   * @throws SQLException as the second reading does
   */
  Result of(Mutant mutant, DriverLoader loader) throws SQLException {
    IdentityHashMap<Stock, Rewriting> rewritings = new IdentityHashMap<>();
    List<Text> changed = new ArrayList<>();
    List<String> sent = new ArrayList<>();
    int refused = 0;
    int endless = 0;
    for (Text text : coverage.reaching(mutant)) {
      Rewriting rewriting =
          rewritings.computeIfAbsent(
              text.stock(), stock -> loader.rewriting(stock, SecondReadingMode.OFF));
      Answer answer = Answer.of(rewriting, text.sql(), text.session());
      if (answer.kind() == Answer.Kind.ENDLESS) {
        endless++;
        if (endless == MOST_ENDLESS) {
          break;
        }
      } else if (!answer.isSent()) {
        refused += text.truth().isSent() ? 1 : 0;
      } else if (!answer.equals(text.truth())) {
        changed.add(text);
        sent.add(answer.text());
      }
    }
    IdentityHashMap<Stock, Rewriting> careful = new IdentityHashMap<>();
    List<Change> changes = new ArrayList<>();
    for (int number : Spread.over(changed.size(), MOST_READ)) {
      Text text = changed.get(number);
      Rewriting rewriting =
          careful.computeIfAbsent(
              text.stock(), stock -> loader.rewriting(stock, SecondReadingMode.ALL));
      Answer answer = Answer.of(rewriting, text.sql(), text.session());
      changes.add(new Change(text, sent.get(number), verdict(text, sent.get(number), answer)));
    }
    return new Result(changed.size(), changes, refused, endless);
  }

  /**
   * What comes of the second reading: a text that is only sent without one is stopped by it.
   *
   * @param careful what becomes of the text with a second reading
   */
  private Verdict verdict(Text text, String sent, Answer careful) throws SQLException {
    if (!careful.isSent()) {
      return new Verdict(Outcome.DISAGREED, careful.text());
    }
    Verdict verdict = readers.get(text.stock()).read(text.sql(), sent, text.session());
    return verdict.outcome() == Outcome.DISAGREED
        ? new Verdict(Outcome.UNCHECKED, "nobody asks it, as no listed table is seen")
        : verdict;
  }
}
