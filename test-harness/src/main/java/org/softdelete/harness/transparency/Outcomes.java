package org.softdelete.harness.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.softdelete.harness.transparency.TestOutcome.Status;

/**
 * How the tests of one run ended. A class, or a method that is run several times, is here too if it
 * failed or was skipped as a whole. Immutable.
 *
 * @param byName the name is the path to the test: class, method, number of the invocation, parted
 *     by {@code /}
 */
record Outcomes(SortedMap<String, TestOutcome> byName) {

  private static final String COLUMN = "\t";

  Outcomes {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** Reads what a run wrote, one {@link #line} for each test. */
  static Outcomes read(Path file) throws IOException {
    SortedMap<String, TestOutcome> byName = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(COLUMN, -1);
      byName.put(
          columns[0].translateEscapes(),
          new TestOutcome(
              Status.valueOf(columns[1]), columns[2].translateEscapes(), columns[3], columns[4]));
    }
    return new Outcomes(byName);
  }

  /** One outcome as a line of a file. */
  static String line(String name, TestOutcome outcome) {
    return String.join(
        COLUMN,
        escaped(name),
        outcome.status().name(),
        escaped(outcome.problem()),
        outcome.castTo(),
        outcome.frames());
  }

  /** How a test ended, or what it is part of; missing if nothing is known of either. */
  TestOutcome of(String name) {
    for (String part = name; ; part = part.substring(0, part.lastIndexOf('/'))) {
      TestOutcome outcome = byName.get(part);
      if (outcome != null) {
        return outcome;
      }
      if (part.indexOf('/') < 0) {
        return TestOutcome.MISSING;
      }
    }
  }

  /** These, and those of a later run where there are any. */
  Outcomes updatedBy(Outcomes later) {
    SortedMap<String, TestOutcome> all = new TreeMap<>(byName);
    all.putAll(later.byName);
    return new Outcomes(all);
  }

  /** The names of all tests of two runs; what others are part of is not one itself. */
  static SortedSet<String> names(Outcomes one, Outcomes other) {
    SortedSet<String> names = new TreeSet<>(one.byName.keySet());
    names.addAll(other.byName.keySet());
    SortedSet<String> all = new TreeSet<>(names);
    names.removeIf(name -> all.subSet(name + "/", name + "0").size() > 0);
    return names;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
