package org.softdelete.harness.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.transparency.SuiteProcess.Through;

/**
 * The command that runs a suite twice and compares; the README of this module tells how to call it.
 * What differs is run again, on both sides, before it is believed.
 */
public final class Transparency {

  private Transparency() {}

  /**
   * Runs the suite, shows progress, and prints what differs and the figures.
   *
   * @param arguments the folder that describes the suite, the directory that its tests expect to be
   *     run in, and the one for outcomes and logs; the flag {@code only} names the wanted test
   *     classes
   * @throws IllegalStateException if a test differs and it is not known why
   * @throws IllegalArgumentException if no test was run
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path output = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
    Suite suite = Suite.read(Path.of(arguments[0]).toAbsolutePath());
    Only only = Flags.given().only();
    Comparison comparison =
        compare(
            new SuiteProcess(suite, Path.of(arguments[1]), output),
            only.isEverything() ? List.of() : List.of(only.part()));
    comparison.print(System.out);
    if (comparison.tests() == 0) {
      throw only.nothing("test class of the suite");
    }
    if (only.isEverything()) {
      comparison
          .unneededExplanations()
          .forEach(entry -> System.out.println("Explained, but alike: " + entry));
    }
    System.out.println("The outcomes, and what the tests printed, are in " + output);
    if (!comparison.unexplained().isEmpty()) {
      throw new IllegalStateException("The two sides differ, as printed above");
    }
  }

  /** Runs the wanted test classes on both sides, and those that differ a second time. */
  static Comparison compare(SuiteProcess suite, List<String> classes)
      throws IOException, InterruptedException, SQLException {
    Outcomes real = suite.run("real", Through.REAL, classes);
    Outcomes soft = suite.run("soft", Through.SOFT, classes);
    Explanations explanations = suite.suite().explanations();
    Comparison first = Comparison.of(real, soft, explanations);
    List<String> different =
        first.unexplained().stream().map(Difference::testClass).distinct().toList();
    if (different.isEmpty()) {
      return first;
    }
    System.out.printf(
        "%d tests differ; their %d classes run again%n",
        first.unexplained().size(), different.size());
    return Comparison.of(
        real.updatedBy(suite.run("real-again", Through.REAL, different)),
        soft.updatedBy(suite.run("soft-again", Through.SOFT, different)),
        explanations);
  }
}
