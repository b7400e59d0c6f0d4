package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rules files that connections were made with. Each is loaded once and again when it changed.
 * Thread-safe.
 */
public final class RulesFiles {

  /** Applications have one of these; tools with a tab per database have a few. */
  private static final int CAPACITY = 16;

  private final RulesLocation location = RulesLocation.ofProcess();

  /** No class loader is kept alive by what is remembered: where they are is a text. */
  private final BoundedCache<Known, RememberedRules> files = new BoundedCache<>(CAPACITY);

  /** What tells a rules file from others: the words for it in messages, and where it was found. */
  private record Known(String location, String where) {}

  /**
   * The rules that an option, or what stands in for it, names.
   *
   * @param option the option's value, or null if it is not given
   * @throws SQLException with SQLState {@code 08001} if there are none, they cannot be read, or
   *     they do not load
   */
  public LoadedRules at(@Nullable String option) throws SQLException {
    RulesPlace place = location.place(option);
    RulesResource resource = place.find();
    return files
        .get(new Known(place.location(), resource.where()), known -> new RememberedRules())
        .current(place, resource);
  }
}
