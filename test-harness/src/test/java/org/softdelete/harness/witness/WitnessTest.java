package org.softdelete.harness.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.softdelete.harness.witness.Testimony.Parsed;
import org.softdelete.harness.witness.Testimony.Unparsed;
import org.softdelete.rules.RulesException;

/** What an independent parser sees of a statement is the same before and after rewriting. */
class WitnessTest {

  @TestFactory
  Stream<DynamicTest> aRewrittenStatementNamesTheSameTables() throws IOException, RulesException {
    return pairs().stream()
        .filter(pair -> Testimony.of(pair.before()) instanceof Parsed)
        .filter(pair -> Testimony.of(pair.after()) instanceof Parsed)
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.file() + ": " + pair.before(),
                    () ->
                        assertThat(Testimony.of(pair.after()))
                            .as("tables of %s", pair.after())
                            .isEqualTo(Testimony.of(pair.before()))));
  }

  @Test
  void whatCouldBeParsedCanBeParsedWhenRewritten() throws IOException, RulesException {
    assertThat(pairs().stream().filter(WitnessTest::isParsedBeforeOnly)).isEmpty();
  }

  private static boolean isParsedBeforeOnly(Pair pair) {
    return Testimony.of(pair.before()) instanceof Parsed
        && Testimony.of(pair.after()) instanceof Unparsed;
  }

  private static List<Pair> pairs() throws IOException, RulesException {
    List<Pair> pairs = new ArrayList<>();
    for (Corpus corpus : Corpus.all(Path.of(".."))) {
      pairs.addAll(corpus.pairs());
    }
    return pairs;
  }
}
