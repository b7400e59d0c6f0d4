package org.softdelete.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.contender.Tables;
import org.softdelete.benchmarks.page.Page;
import org.softdelete.benchmarks.page.Summary;
import org.softdelete.benchmarks.plan.Variant;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Flags;

/**
 * The command that measures; docs/performance.md tells how to call it. With {@code
 * -Djmh=RewriteBenchmark} it is JMH's own command, and that its argument.
 */
public final class Benchmarks {

  private static final Path TARGET = Path.of("target", "benchmarks");
  private static final Path DOCS = Path.of("..", "..", "docs");

  private Benchmarks() {}

  /**
   * Measures, shows progress, and writes table and chart: into {@code docs} where everything was
   * measured, into {@code target/benchmarks} always.
   *
   * @throws IllegalStateException if a contender cannot do an operation
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    String pattern = System.getProperty("jmh", "");
    if (!pattern.isEmpty()) {
      org.openjdk.jmh.Main.main(new String[] {pattern});
      return;
    }
    Settings settings = Settings.of(Flags.given());
    ReadingsFile file = new ReadingsFile(TARGET.resolve("readings.csv"), settings.resume());
    if (settings.includes(Database.POSTGRESQL)) {
      try (Server server = Server.start(Product.POSTGRESQL)) {
        String url = server.create("benchmarks");
        try (Connection connection = DriverManager.getConnection(url)) {
          Tables.create(connection);
        }
        measure(settings, file, url);
      }
    } else {
      measure(settings, file, "");
    }
    Page page = new Page(new Summary(file.readings()));
    page.write(TARGET.resolve("performance.md"), TARGET.resolve("performance.svg"));
    System.out.println(page.tables());
    if (settings.isFull()) {
      page.write(DOCS.resolve("performance.md"), DOCS.resolve("performance.svg"));
    }
  }

  private static void measure(Settings settings, ReadingsFile file, String url) throws IOException {
    List<Variant> variants = settings.variants();
    MeasuredProcess process = new MeasuredProcess(TARGET.resolve("jmh.log"), url);
    try (ProgressBar progress =
        new ProgressBarBuilder()
            .setTaskName("processes")
            .setInitialMax((long) settings.rounds() * variants.size())
            .setUpdateIntervalMillis(1000)
            .build()) {
      for (int round = 1; round <= settings.rounds(); round++) {
        for (Variant variant : variants) {
          progress.setExtraMessage(variant.toString());
          if (!file.has(round, variant)) {
            file.add(process.measure(round, variant));
          }
          progress.step();
        }
      }
    }
  }
}
