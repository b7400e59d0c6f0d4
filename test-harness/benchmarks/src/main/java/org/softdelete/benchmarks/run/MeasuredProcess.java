package org.softdelete.benchmarks.run;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Part;
import org.softdelete.benchmarks.plan.Reading;
import org.softdelete.benchmarks.plan.Variant;

/** Starts processes that measure one variant each. Used by one thread. */
final class MeasuredProcess {

  private static final String CLASS_PATH = "java.class.path";

  /** Iterations until so much code is compiled, twice as many as others need. */
  private static final int PARSERS_WARM_UP = 10;

  private final Path log;
  private final String postgresqlUrl;

  /**
   * Keeps what every process is told.
   *
   * @param log the file that gets what JMH prints of the last process
   * @param postgresqlUrl where the server is; empty if there is none
   */
  MeasuredProcess(Path log, String postgresqlUrl) {
    this.log = log;
    this.postgresqlUrl = postgresqlUrl;
  }

  /**
   * Runs a process to its end.
   *
   * @throws IllegalStateException if the operation fails; the log tells how
   */
  Reading measure(int round, Variant variant) {
    String all = System.getProperty(CLASS_PATH);
    try {
      // JMH hands this on.
      System.setProperty(
          CLASS_PATH, variant.part().isFirst() ? LeastClassPath.of(all, variant) : all);
      return reading(round, variant, new Runner(options(variant).build()).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException(
          "No reading of \"%s\"; what the process printed is in %s".formatted(variant, log), e);
    } finally {
      System.setProperty(CLASS_PATH, all);
    }
  }

  /** By which JMH finds an operation. */
  static String pattern(Part part) {
    return "^" + Pattern.quote(part.operation().getName() + ".run") + "$";
  }

  private ChainedOptionsBuilder options(Variant variant) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern(variant.part()))
            .param("database", variant.database().name())
            .param("contender", variant.contender().name())
            .forks(1)
            .jvmArgs(
                "-Xms768m",
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file="
                    + System.getProperty("java.util.logging.config.file", ""),
                "-D" + Database.POSTGRESQL_URL + "=" + postgresqlUrl)
            .shouldFailOnError(true)
            .output(log.toString());
    if (variant.part().isFirst()) {
      return options;
    }
    if (variant.contender().parses()) {
      options.warmupIterations(PARSERS_WARM_UP);
    }
    return options.addProfiler(CpuTime.class).addProfiler(GCProfiler.class);
  }

  private static Reading reading(int round, Variant variant, RunResult result) {
    boolean first = variant.part().isFirst();
    return new Reading(
        round,
        variant,
        score(result, first ? "cpu" : CpuTime.LABEL),
        score(result, first ? "allocated" : "gc.alloc.rate.norm"));
  }

  private static double score(RunResult result, String label) {
    if (!result.getSecondaryResults().containsKey(label)) {
      throw new IllegalStateException(
          "No result %s among %s".formatted(label, result.getSecondaryResults().keySet()));
    }
    return result.getSecondaryResults().get(label).getScore();
  }
}
