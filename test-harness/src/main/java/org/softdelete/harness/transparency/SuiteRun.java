package org.softdelete.harness.transparency;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of a suite in a process of its own, which {@link Transparency} starts. Whatever the tests
 * print goes to a log.
 */
final class SuiteRun {

  /** Set, to the start of the suite's URLs, for the run through the soft-delete driver. */
  static final String SOFT = "transparency.soft";

  private SuiteRun() {}

  /**
   * Runs the tests and ends the process, also where they leave threads behind.
   *
   * @param arguments the file for the outcomes, the file for the log, the packages of the suite
   *     parted by commas, and parts of the names of the wanted classes, none for all
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path outcomes = Path.of(arguments[0]);
    Path log = Path.of(arguments[1]);
    List<String> packages = List.of(arguments[2].split(",", -1));
    List<String> classes = Arrays.asList(arguments).subList(3, arguments.length);
    String soft = System.getProperty(SOFT);
    if (soft != null) {
      DriverManager.registerDriver(new PlainUrlDriver(soft));
    }
    try (ProgressBar progress =
            new ProgressBarBuilder()
                .setTaskName(soft == null ? "real URL" : "soft-delete URL")
                .setInitialMax(0)
                .setUnit(" tests", 1)
                .setUpdateIntervalMillis(1000)
                .build();
        PrintWriter file =
            new PrintWriter(Files.newBufferedWriter(outcomes, StandardCharsets.UTF_8))) {
      PrintStream talk = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
      System.setOut(talk);
      System.setErr(talk);
      LauncherFactory.create()
          .execute(tests(packages, classes), new OutcomeListener(file, progress));
    }
    System.exit(0);
  }

  private static LauncherDiscoveryRequest tests(List<String> packages, List<String> classes) {
    LauncherDiscoveryRequestBuilder tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(packages.stream().map(DiscoverySelectors::selectPackage).toList())
            .filters(
                ClassNameFilter.includeClassNamePatterns(ClassNameFilter.STANDARD_INCLUDE_PATTERN));
    if (!classes.isEmpty()) {
      tests.filters(
          ClassNameFilter.includeClassNamePatterns(
              classes.stream()
                  .map(name -> "(?i).*" + Pattern.quote(name) + ".*")
                  .toArray(String[]::new)));
    }
    return tests.build();
  }
}
