package org.softdelete.benchmarks.run;

import java.util.List;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Variant;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;

/**
 * What is measured. Immutable.
 *
 * @param variants in the order of a round
 * @param rounds how often everything is measured
 * @param resume whether to go on where the last run was interrupted
 */
record Settings(List<Variant> variants, int rounds, boolean resume) {

  private static final int FULL_ROUNDS = 5;

  /**
   * As the flags {@code database}, {@code only}, {@code rounds} and {@code resume} say.
   *
   * @throws IllegalArgumentException if one of them means nothing
   */
  static Settings of(Flags flags) {
    List<Database> databases = flags.databases(Database.class, List.of(Database.values()));
    List<Variant> on =
        Variant.all().stream().filter(v -> databases.contains(v.database())).toList();
    Only only = flags.only();
    return new Settings(
        Variant.withRaw(only.of(on, "process", Variant::toString)),
        flags.count("rounds", FULL_ROUNDS),
        flags.isSet("resume"));
  }

  /** Whether any of it runs on {@code database}. */
  boolean includes(Database database) {
    return variants.stream().anyMatch(v -> v.database() == database);
  }

  /** Whether the run is one whose figures may stand on the page. */
  boolean isFull() {
    return rounds >= FULL_ROUNDS && variants.equals(Variant.all());
  }
}
