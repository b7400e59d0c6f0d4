package org.softdelete.benchmarks.page;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;
import org.softdelete.benchmarks.plan.Part;
import org.softdelete.benchmarks.plan.Reading;
import org.softdelete.benchmarks.plan.Variant;

/** The readings of all rounds in few figures. Immutable. */
public final class Summary {

  private final List<Reading> readings;

  /** Keeps them; a round that has no raw reading for one of them does not count for it. */
  public Summary(List<Reading> readings) {
    this.readings = List.copyOf(readings);
  }

  /** What they say; empty where nothing was measured. */
  Optional<Figure> figure(Database database, Part part, Contender contender) {
    Map<Integer, Reading> raw = byRound(new Variant(database, part, Contender.RAW));
    List<Reading> own =
        byRound(new Variant(database, part, contender)).values().stream()
            .filter(r -> raw.containsKey(r.round()))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    double[] ratios = sorted(own, r -> r.nanos() / raw.get(r.round()).nanos());
    return Optional.of(
        new Figure(
            median(sorted(own, Reading::nanos)),
            median(ratios),
            ratios[0],
            ratios[ratios.length - 1],
            median(sorted(own, Reading::bytes)),
            median(sorted(own, r -> r.bytes() - raw.get(r.round()).bytes()))));
  }

  /** How many rounds there are. */
  int rounds() {
    return readings.stream().mapToInt(Reading::round).max().orElse(0);
  }

  private Map<Integer, Reading> byRound(Variant variant) {
    return readings.stream()
        .filter(r -> r.variant().equals(variant))
        .collect(toMap(Reading::round, r -> r));
  }

  private static double[] sorted(List<Reading> readings, ToDoubleFunction<Reading> figure) {
    return readings.stream().mapToDouble(figure).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
