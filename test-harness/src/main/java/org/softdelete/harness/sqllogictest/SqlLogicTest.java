package org.softdelete.harness.sqllogictest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Flags;

/**
 * The command that runs the corpus; {@link CorpusSettings} tells what can be set, the README of
 * this module how to call it. Files run side by side, each on databases of its own.
 */
public final class SqlLogicTest {

  private final CorpusSettings settings;
  private final CorpusJournal journal;

  private SqlLogicTest(CorpusSettings settings, CorpusJournal journal) {
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * Runs what the flags say, shows progress, and prints the figures.
   *
   * @throws IllegalStateException if the two sides differ anywhere
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    CorpusSettings settings = CorpusSettings.of(Flags.given());
    SqlLogicTest run =
        new SqlLogicTest(settings, CorpusJournal.open(settings.output(), settings.resume()));
    List<CorpusFile> files =
        settings.only().of(CorpusFile.startingWith(""), "file of the corpus", CorpusFile::path);
    for (Product product : settings.products()) {
      run.run(product, files);
    }
    run.conclude();
  }

  private void run(Product product, List<CorpusFile> files)
      throws InterruptedException, ExecutionException {
    Queue<CorpusFile> left =
        new ConcurrentLinkedQueue<>(
            files.stream().filter(file -> !journal.isFinished(product, file)).toList());
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try (Server server = Server.start(product);
        ProgressBar progress =
            new ProgressBarBuilder()
                .setTaskName(product.toString())
                .setInitialMax(left.stream().mapToLong(CorpusFile::size).sum())
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(1000)
                .build()) {
      List<Future<Void>> results = new ArrayList<>();
      for (int worker = 0; worker < settings.threads(); worker++) {
        String name = "corpus_" + worker;
        results.add(workers.submit(() -> work(server, name, left, progress)));
      }
      for (Future<Void> result : results) {
        result.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** What one thread does; a {@link Callable}'s method, so that it may throw what it likes. */
  private Void work(Server server, String name, Queue<CorpusFile> left, ProgressBar progress)
      throws Exception {
    try (CorpusSides sides = CorpusSides.create(server, name)) {
      CorpusRun run =
          new CorpusRun(sides, settings.everyNth(), journal::different, progress::stepBy);
      for (CorpusFile file = left.poll(); file != null; file = left.poll()) {
        journal.finished(server.product(), file, run.run(file));
      }
    }
    return null;
  }

  private void conclude() {
    Figures all = Figures.NONE;
    for (Product product : settings.products()) {
      Figures figures = journal.figures(product, settings.only());
      System.out.printf(
          "%s: %,d queries and %,d statements; refused by the database itself, on both sides alike:"
              + " %,d queries and %,d statements; by the driver only: %,d statements; not finished in"
              + " time: %,d%n",
          product,
          figures.queries(),
          figures.statements(),
          figures.refusedQueries(),
          figures.refusedStatements(),
          figures.declined(),
          figures.tooSlow());
      all = all.plus(figures);
    }
    System.out.printf("%d of %d equal%n", all.equal(), all.compared());
    if (all.declineMuch()) {
      throw new IllegalStateException("The driver refuses too much of what the database accepts");
    }
    if (all.different() > 0) {
      throw new IllegalStateException("The differences are in " + journal.differences());
    }
  }
}
