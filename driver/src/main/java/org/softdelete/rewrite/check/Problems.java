package org.softdelete.rewrite.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The problems found so far. The first are worded, the others only counted: a database that is the
 * wrong one has none of thousands of tables. For one thread.
 */
final class Problems {

  private static final int MOST = 20;

  private final List<String> told = new ArrayList<>();
  private int untold;

  /** Adds one, which is worded if it is to be told. */
  void add(Supplier<String> problem) {
    if (told.size() < MOST) {
      told.add(problem.get());
    } else {
      untold++;
    }
  }

  /** Those that are worded. */
  List<String> told() {
    return told;
  }

  /** How many more there are. */
  int untold() {
    return untold;
  }
}
