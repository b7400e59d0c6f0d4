package org.softdelete.jdbc.configuration;

import org.softdelete.rules.Rules;

/**
 * Rules that were loaded once. It is equal to itself alone, so that what is made from it is found
 * again without comparing thousands of rules. Immutable.
 */
public final class LoadedRules {

  private final Rules rules;
  private final String location;

  /**
   * Of rules that are there already.
   *
   * @param location where they are from, for messages
   */
  public LoadedRules(Rules rules, String location) {
    this.rules = rules;
    this.location = location;
  }

  /** What they say. */
  public Rules rules() {
    return rules;
  }

  /** Where they are from: {@code classpath:softdelete.yaml}, or words. */
  public String location() {
    return location;
  }
}
