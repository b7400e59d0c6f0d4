package org.softdelete.jdbc.configuration;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rules.Rules;

/** Where the connections of one configuration have their rules from. Thread-safe. */
@FunctionalInterface
public interface RulesSource {

  /**
   * The rules of a connection that is made now: the same object until they change.
   *
   * @throws SQLException with SQLState {@code 08001} if they are gone, cannot be read, or do not
   *     load
   */
  LoadedRules current() throws SQLException;

  /** Rules that are always the same. */
  static RulesSource of(Rules rules) {
    var loaded = new LoadedRules(rules, "given in code");
    return () -> loaded;
  }

  /**
   * The rules file that an option, or what stands in for it, names. On the class path it is the one
   * that the calling thread sees now, whichever thread asks later.
   *
   * @param option the option's value, or null if it is not given
   * @throws SQLException with SQLState {@code 08001} if there is none
   */
  static RulesSource at(@Nullable String option) throws SQLException {
    RulesPlace place = RulesLocation.ofProcess().place(option);
    RulesResource resource = place.find();
    var remembered = new RememberedRules();
    return () -> remembered.current(place, resource);
  }
}
