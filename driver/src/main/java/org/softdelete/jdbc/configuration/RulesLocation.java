package org.softdelete.jdbc.configuration;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides where the rules are (SEMANTICS §1): the option, then the system property, then the
 * environment, then {@code classpath:softdelete.yaml}. The first of them that says something is
 * taken, whether or not a file is there: the next one's rules would not be those that were meant.
 * Thread-safe.
 */
final class RulesLocation {

  static final String SYSTEM_PROPERTY = "softdelete.rules";
  static final String ENVIRONMENT = "SOFTDELETE_RULES";
  private static final String DEFAULT = RulesPlace.CLASSPATH + "softdelete.yaml";

  private final UnaryOperator<@Nullable String> systemProperties;
  private final UnaryOperator<@Nullable String> environment;

  /** With where to look up system properties and variables of the environment. */
  RulesLocation(
      UnaryOperator<@Nullable String> systemProperties,
      UnaryOperator<@Nullable String> environment) {
    this.systemProperties = systemProperties;
    this.environment = environment;
  }

  /** With this process's system properties and environment. */
  static RulesLocation ofProcess() {
    return new RulesLocation(System::getProperty, System::getenv);
  }

  /**
   * Where the rules have to be.
   *
   * @param option the option's value, or null if it is not given
   */
  RulesPlace place(@Nullable String option) {
    if (option != null) {
      return new RulesPlace(option, "the option " + Option.RULES.key());
    }
    String property = systemProperties.apply(SYSTEM_PROPERTY);
    if (property != null) {
      return new RulesPlace(property, "the system property " + SYSTEM_PROPERTY);
    }
    String variable = environment.apply(ENVIRONMENT);
    if (variable != null) {
      return new RulesPlace(variable, "the environment's " + ENVIRONMENT);
    }
    return new RulesPlace(
        DEFAULT,
        "the default, as neither the option %s nor the system property %s nor the environment's %s is"
                .formatted(Option.RULES.key(), SYSTEM_PROPERTY, ENVIRONMENT)
            + " set");
  }
}
