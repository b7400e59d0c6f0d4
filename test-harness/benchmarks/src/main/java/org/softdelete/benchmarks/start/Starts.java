package org.softdelete.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command that starts applications, in turn without a second reading, with one of changes and
 * with one of all, and prints what each took.
 */
final class Starts {

  private static final List<String> MODES = List.of("off", "changes", "all");

  private Starts() {}

  /** Runs with the number of rounds and of statements. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, List<Long>> longest = new LinkedHashMap<>();
    Map<String, List<Long>> processor = new LinkedHashMap<>();
    for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
      for (String mode : MODES) {
        String[] figures = start(mode, arguments[1]).split(" ", -1);
        longest.computeIfAbsent(mode, key -> new ArrayList<>()).add(Long.valueOf(figures[0]));
        processor.computeIfAbsent(mode, key -> new ArrayList<>()).add(Long.valueOf(figures[1]));
      }
    }
    for (String mode : MODES) {
      System.out.printf(
          "%-8s longest statement %4d ms, time of the processor %5d ms (%s)%n",
          mode, median(longest.get(mode)), median(processor.get(mode)), processor.get(mode));
    }
  }

  private static String start(String mode, String statements)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartedApplication.class.getName(),
                mode,
                statements)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String last = "";
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The application with " + mode + " failed");
      }
      return last;
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
