package org.softdelete.harness.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.softdelete.harness.witness.Testimony.Unparsed;
import org.softdelete.rules.RulesException;

/** Prints the figures of docs/parser.md: what JSqlParser cannot parse, and how long both take. */
final class WitnessReport {

  private WitnessReport() {}

  /** How many statements of a file there are, and how many are not parsed. */
  private record Count(int statements, int unparsed) {
    Count plus(Testimony testimony) {
      return new Count(statements + 1, unparsed + (testimony instanceof Unparsed ? 1 : 0));
    }
  }

  public static void main(String[] arguments) throws Exception {
    count(Path.of(arguments[0]));
    ParseSpeed.print();
  }

  private static void count(Path project) throws IOException, RulesException {
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count(0, 0);
    List<String> unparsed = new ArrayList<>();
    for (Corpus corpus : Corpus.all(project)) {
      for (Pair pair : corpus.pairs()) {
        Testimony testimony = Testimony.of(pair.before());
        String file = corpus.folder().getFileName() + "/" + pair.file();
        counts.put(file, counts.getOrDefault(file, new Count(0, 0)).plus(testimony));
        all = all.plus(testimony);
        if (testimony instanceof Unparsed not) {
          unparsed.add("%s: %s%n    %s".formatted(file, not.why(), pair.before()));
        }
      }
    }
    unparsed.forEach(System.out::println);
    System.out.printf("%n%-45s %10s %12s%n", "file", "statements", "not parsed");
    counts.forEach(WitnessReport::print);
    print("all", all);
  }

  private static void print(String name, Count count) {
    System.out.printf("%-45s %10d %12d%n", name, count.statements(), count.unparsed());
  }
}
