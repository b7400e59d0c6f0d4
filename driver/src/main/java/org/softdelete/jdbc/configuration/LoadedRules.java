package org.softdelete.jdbc.configuration;

import org.softdelete.rules.Rules;

/**
 * Rules that were loaded once. It is equal to itself alone, so that what is made from it is found
 * again without comparing thousands of rules. Immutable.
 */
public final class LoadedRules {

  private final Rules rules;

  /** Of rules that are there already. */
  public LoadedRules(Rules rules) {
    this.rules = rules;
  }

  /** What they say. */
  public Rules rules() {
    return rules;
  }
}
