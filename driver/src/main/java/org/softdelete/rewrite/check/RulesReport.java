package org.softdelete.rewrite.check;

import java.util.List;

/**
 * How rules fit a database. Immutable.
 *
 * @param listed how many tables the rules list whose deletes are soft
 * @param found how many of them the database has
 * @param problems what does not fit and what to do about it, a sentence or two each; the first of
 *     them if there are many
 * @param untold how many more there are
 */
public record RulesReport(int listed, int found, List<String> problems, int untold) {

  public RulesReport {
    problems = List.copyOf(problems);
  }
}
