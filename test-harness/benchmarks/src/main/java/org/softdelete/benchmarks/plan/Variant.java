package org.softdelete.benchmarks.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.contender.Database;

/** What one process measures. */
public record Variant(Database database, Part part, Contender contender) {

  /** All of them, in the order of a round. */
  public static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    for (Database database : Database.values()) {
      for (Part part : Part.values()) {
        for (Contender contender : part.contenders()) {
          all.add(new Variant(database, part, contender));
        }
      }
    }
    return List.copyOf(all);
  }

  /** {@code some} and the raw ones that these are compared with, in the order of a round. */
  public static List<Variant> withRaw(List<Variant> some) {
    return all().stream()
        .filter(v -> some.contains(v) || (v.isRaw() && some.stream().anyMatch(v::sameWork)))
        .toList();
  }

  private boolean isRaw() {
    return contender == Contender.RAW || contender == Contender.RAW_AGAIN;
  }

  private boolean sameWork(Variant other) {
    return database == other.database && part == other.part;
  }

  /** Lower case: {@code h2 literal soft_delete}. */
  @Override
  public String toString() {
    return (database + " " + part + " " + contender).toLowerCase(Locale.ROOT);
  }
}
