package org.softdelete.benchmarks.plan;

import java.util.Locale;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;

/**
 * What one process measured.
 *
 * @param round 1 for the first
 * @param nanos time of the processor per operation
 * @param bytes allocated per operation
 */
public record Reading(int round, Variant variant, double nanos, double bytes) {

  /** A line that {@link #parse} reads. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%d,%s,%s,%s,%.1f,%.1f",
        round,
        variant.database(),
        variant.part(),
        variant.contender(),
        nanos,
        bytes);
  }

  /** Reads what {@link #line} wrote. */
  public static Reading parse(String line) {
    String[] cells = line.split(",", -1);
    return new Reading(
        Integer.parseInt(cells[0]),
        new Variant(
            Database.valueOf(cells[1]), Part.valueOf(cells[2]), Contender.valueOf(cells[3])),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
