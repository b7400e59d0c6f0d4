package org.softdelete.harness.mutants;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;

/**
 * The command that tries mutants of the rewriter; the README of this module tells how to call it.
 * {@code size}: how many (default 2000), which {@code seed} chooses; {@code scripts}: how many the
 * oracle judges at most with each that changes some (default 10).
 */
final class Mutants {

  private static final long[] RANDOM_SEEDS = {1, 2, 3};
  private static final int RANDOM_SCRIPTS = 50;

  private Mutants() {}

  /** Tries what the flags say, shows progress, and prints the figures. */
  public static void main(String[] arguments) throws Exception {
    Flags flags = Flags.given();
    BoundedThread.call(
        () -> {
          run(flags);
          return "done";
        });
  }

  private static void run(Flags flags) throws Exception {
    Path folder = Path.of(flags.text("output", "target/mutants"));
    Files.createDirectories(folder);
    List<Stock> stocks = new ArrayList<>();
    for (Product product : flags.databases(Product.class, List.of(Product.H2))) {
      stocks.add(CaseStock.of(product));
      for (long seed : RANDOM_SEEDS) {
        stocks.add(RandomStock.of(product, seed, RANDOM_SCRIPTS, folder));
      }
    }
    Path file = folder.resolve("findings.txt");
    Findings findings =
        new Findings(Explanations.of(Resources.text("mutants/explained.txt").lines().toList()));
    try (MutantTrial trial = new MutantTrial(stocks, flags.count("scripts", 10));
        PrintWriter portraits = new PrintWriter(Files.newBufferedWriter(file))) {
      List<Mutant> chosen = chosen(trial.mutations(), flags);
      for (Mutant mutant :
          ProgressBar.wrap(
              chosen,
              new ProgressBarBuilder().setTaskName("mutants").setUpdateIntervalMillis(5000))) {
        Judgement judgement = trial.judge(mutant);
        findings.add(judgement);
        if (judgement.fate().changes()) {
          portraits.print(Portrait.of(judgement));
          portraits.flush();
        }
      }
      System.out.printf(
          "%,d of %,d mutants, on %,d texts%n",
          chosen.size(), trial.mutations().all().size(), trial.texts());
    }
    findings.print(System.out);
    System.out.println("Those that send something else are in " + file);
  }

  private static List<Mutant> chosen(Mutations mutations, Flags flags) {
    Only only = flags.only();
    return only.isEverything()
        ? mutations.some(flags.size(2000), flags.seed().orElse(1))
        : only.of(mutations.all(), "mutant", Mutant::name);
  }
}
