package org.softdelete.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.benchmarks.plan.Reading;
import org.softdelete.benchmarks.plan.Variant;

/**
 * The readings so far, in a file, so that an interrupted run loses nothing but the process that was
 * measuring. Used by one thread.
 */
final class ReadingsFile {

  private final Path file;
  private final List<Reading> readings = new ArrayList<>();

  /**
   * Opens the file.
   *
   * @param resume whether what it holds is kept; otherwise it becomes empty
   */
  ReadingsFile(Path file, boolean resume) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (resume && Files.exists(file)) {
      Files.readAllLines(file).stream().map(Reading::parse).forEach(readings::add);
    } else {
      Files.writeString(file, "");
    }
  }

  boolean has(int round, Variant variant) {
    return readings.stream().anyMatch(r -> r.round() == round && r.variant().equals(variant));
  }

  void add(Reading reading) throws IOException {
    readings.add(reading);
    Files.writeString(file, reading.line() + '\n', StandardOpenOption.APPEND);
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }
}
